import { createServer, type IncomingMessage, type Server } from 'node:http'
import {
  begin as beginAt,
  canary,
  listen,
  send as sendAt,
  type Came,
  type Sent,
  type TestUpstream,
} from 'responses-proxy/testing'
import { createApi, type ApiOptions } from './api.ts'
import { usualLimits, type Limits } from './limits.ts'
import { readSettings } from './settings.ts'

/** Starts the playground's API in front of a live server, with the canary as its key. */
export async function startPlayground(
  upstream: TestUpstream | null,
  limits: Partial<Limits> = {},
): Promise<number> {
  const live = upstream && liveSettings(upstream.port)
  return listen(apiServer({ live, limits: { ...usualLimits, ...limits } }))
}

/** Settings as the environment would name them. */
export function liveSettings(port: number): ReturnType<typeof readSettings> {
  const RESPONSES_BASE_URL = `http://127.0.0.1:${port}/v1`
  return readSettings({ RESPONSES_BASE_URL, RESPONSES_API_KEY: canary })
}

function apiServer(options: ApiOptions): Server {
  const answer = createApi(options)
  return createServer((request, response) => {
    void answer(request, response).then((answered) => answered || response.writeHead(404).end())
  })
}

const path = '/live/v1/responses'

/** As `begin` of the proxy; without a path it asks for a live response. */
export function begin(port: number, sent: Partial<Sent> = {}): Promise<IncomingMessage> {
  return beginAt(port, { path, ...sent })
}

/** As `send` of the proxy; without a path it asks for a live response. */
export function send(port: number, sent: Partial<Sent> = {}): Promise<Came> {
  return sendAt(port, { path, ...sent })
}
