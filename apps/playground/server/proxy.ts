import { createUpstream, toNode, type NodeHandler, type Route } from 'responses-proxy'
import type { Limits } from './limits.ts'
import type { LiveSettings } from './settings.ts'

/** Answers requests of one way from the live server. */
export type Live = (route: Route) => NodeHandler

/** Passes requests on to the live server, with its key; `responses-proxy` says what goes on and what does not. */
export function createLive({ baseUrl, key, maxOutputTokens }: LiveSettings, limits: Limits): Live {
  const ask = createUpstream({ baseUrl, key, limits: { ...limits, maxOutputTokens } })
  return (route) => toNode((request) => ask({ request, route }))
}
