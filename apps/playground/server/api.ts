import type { IncomingMessage, ServerResponse } from 'node:http'
import { recordingsHandler } from '@response-stream/recordings/server'
import { Refusal, refusalOf, sendToNode } from 'responses-proxy'
import { guard } from './guard.ts'
import { usualLimits, type Limits } from './limits.ts'
import { createLive } from './proxy.ts'
import { findRoute, isApi } from './route.ts'
import type { LiveSettings } from './settings.ts'

/** Answers a request, or resolves to false when it is none of the API's. */
export type Api = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>

/** Who answers, and within which limits. */
export type ApiOptions = {
  readonly live?: LiveSettings | null
  readonly limits?: Limits
}

/**
 * The playground's API: recordings below `/v1`, the live server below `/live/v1`, and what the page may know of it at
 * `/settings`. All of it stands behind one guard.
 */
export function createApi({ live = null, limits = usualLimits }: ApiOptions = {}): Api {
  const playRecording = recordingsHandler({ maxBody: limits.bodyBytes })
  const askLive = live && createLive(live, limits)

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url = '', headers, socket } = request
    guard({ method, headers, port: socket.localPort ?? 0 })
    const place = findRoute(method, url)
    if (place.area === 'settings') return sendSettings(response, live)
    if (place.area === 'live' && askLive) return askLive(place.route)(request, response)
    if (place.area === 'recorded' && (await playRecording(request, response))) return undefined
    throw new Refusal(404, 'not_found', 'There is nothing here.')
  }

  return async (request, response) => {
    if (!isApi(request.url ?? '')) return false
    response.setHeader('x-content-type-options', 'nosniff')
    response.setHeader('cache-control', 'no-store')
    await answer(request, response).catch((cause: unknown) => refuse(response, cause))
    return true
  }
}

function sendSettings(response: ServerResponse, live: LiveSettings | null): void {
  const shown = live && {
    host: live.host,
    model: live.model,
    maxOutputTokens: live.maxOutputTokens,
  }
  response.writeHead(200, { 'content-type': 'application/json' })
  response.end(JSON.stringify({ live: shown }))
}

/** An answer that has begun can only be broken off. */
async function refuse(response: ServerResponse, cause: unknown): Promise<void> {
  if (response.headersSent) response.destroy()
  else await sendToNode(refusalOf(cause), response)
}
