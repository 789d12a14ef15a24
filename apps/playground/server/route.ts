import { findRoute as findBelow, Refusal, type Route, type RouteName } from 'responses-proxy'

/** Who answers: the recordings, the server that the environment names, or this server about itself. */
export type Area = 'recorded' | 'live' | 'settings'

/** A request that is allowed: its area, and what it asks of a Responses API. */
export type Place =
  | { readonly area: 'recorded' | 'live'; readonly route: Route }
  | { readonly area: 'settings' }

const areas = [
  ['/live/v1', 'live'],
  ['/v1', 'recorded'],
] as const

/** What the page asks for. */
const open: readonly RouteName[] = ['create', 'retrieve', 'cancel', 'models']

/** Whether a request's target is ours to answer. One that is no plain path is too, so that it goes no further. */
export function isApi(target: string): boolean {
  return (
    !target.startsWith('/') || target.startsWith('//') || /^\/(v1|live|settings)\b/.test(target)
  )
}

/**
 * The place that a request asks for. The target is compared as it was sent: nothing is decoded and no `..` is resolved.
 *
 * @throws Refusal 400, 404 or 405
 */
export function findRoute(method: string, target: string): Place {
  const [path = ''] = target.split('?', 1)
  if (path === '/settings' && method === 'GET') return { area: 'settings' }
  for (const [prefix, area] of areas) {
    if (!target.startsWith(`${prefix}/`)) continue
    return { area, route: findBelow(method, target.slice(prefix.length), open) }
  }
  if (path === '/settings') throw new Refusal(405, 'wrong_method', 'Use GET.', { allow: 'GET' })
  // What has no area has no way either: it is malformed or not there.
  findBelow(method, target, [])
  throw new Refusal(404, 'not_found', 'There is nothing here.')
}
