import type { IncomingMessage, ServerResponse } from 'node:http'
import { recordingsHandler } from '@response-stream/recordings/server'
import { guard } from './guard.ts'
import { usualLimits, type Limits } from './limits.ts'
import { createProxy } from './proxy.ts'
import { Refusal, sendRefusal } from './refusal.ts'
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
  const askLive = live && createProxy(live, limits)

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url = '', headers, socket } = request
    guard({ method, headers, port: socket.localPort ?? 0 })
    const route = findRoute(method, url)
    if (route.area === 'settings') return sendSettings(response, live)
    if (route.area === 'live' && askLive) return askLive(request, response, route)
    if (route.area === 'recorded' && (await playRecording(request, response))) return undefined
    throw new Refusal(404, 'not_found', 'There is nothing here.')
  }

  return async (request, response) => {
    if (!isApi(request.url ?? '')) return false
    response.setHeader('x-content-type-options', 'nosniff')
    response.setHeader('cache-control', 'no-store')
    await answer(request, response).catch((cause: unknown) => sendRefusal(response, cause))
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
