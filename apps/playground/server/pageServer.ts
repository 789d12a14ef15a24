import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import sirv from 'sirv'
import { createApi, type ApiOptions } from './api.ts'

/** What a page of ours may load and do. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const pageHeaders = {
  'content-security-policy': policy,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
}

/** The built page and its API as one server, for this machine only. `folder` holds what `build` wrote. */
export function createPageServer(folder: string, options: ApiOptions): Server {
  const answer = createApi(options)
  const sendFile = sirv(folder, { etag: true })
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    for (const [name, value] of Object.entries(pageHeaders)) response.setHeader(name, value)
    if (await answer(request, response)) return
    sendFile(request, response, () => void response.writeHead(404).end('Not found'))
  }
  return createServer((request, response) => void handle(request, response))
}
