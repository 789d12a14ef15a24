import type { IncomingMessage, ServerResponse } from 'node:http'

/**
 * Lets pages of an origin ask with whatever headers they want to, and read what they may need of the answer's. True when
 * that was all that was asked, and is answered.
 */
export const allowOrigin = (
  request: IncomingMessage,
  response: ServerResponse,
  origin: string | undefined,
): boolean => {
  if (origin === undefined) return false
  response.setHeader('access-control-allow-origin', origin)
  response.setHeader('access-control-allow-methods', 'GET, POST, DELETE, OPTIONS')
  const wanted = request.headers['access-control-request-headers']
  if (wanted !== undefined) response.setHeader('access-control-allow-headers', wanted)
  // Browsers refuse cookies where every origin is let in.
  if (origin !== '*') response.setHeader('access-control-allow-credentials', 'true')
  response.setHeader('access-control-expose-headers', 'x-request-id, retry-after')
  response.setHeader('vary', 'origin, access-control-request-headers')
  if (request.method !== 'OPTIONS') return false
  response.writeHead(204).end()
  return true
}
