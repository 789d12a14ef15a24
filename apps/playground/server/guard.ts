import type { IncomingHttpHeaders } from 'node:http'
import { Refusal } from 'responses-proxy'

/** The header that only a page of ours sends: another site would need our leave to send it. */
export const pageHeader = 'x-response-stream'

/** What the guard looks at. */
export type Asked = {
  readonly method: string
  readonly headers: IncomingHttpHeaders
  /** The port that this request came in on. */
  readonly port: number
}

/**
 * Lets in what our own page asks and nothing else. A page of another site can reach this machine through the browser of
 * whoever runs the playground: by a plain form or image, or by a name of its own that it points at 127.0.0.1.
 *
 * @throws Refusal 421, 403 or 415
 */
export function guard({ method, headers, port }: Asked): void {
  const { host = '', origin, 'sec-fetch-site': site } = headers
  if (!ownHosts(port).includes(host)) {
    throw new Refusal(421, 'wrong_host', 'This server answers to 127.0.0.1 and localhost only.')
  }
  const isOwn = origin === `http://${host}` || (origin === undefined && method === 'GET')
  if (!isOwn) throw foreign()
  // Browsers always say; programs do not have to.
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw foreign()
  if (headers[pageHeader] !== '1') {
    throw new Refusal(403, 'header_missing', `The header "${pageHeader}: 1" is missing.`)
  }
  if (hasBody(headers) && !isJson(headers['content-type'])) {
    throw new Refusal(415, 'not_json', 'The content type has to be application/json.')
  }
}

function ownHosts(port: number): readonly string[] {
  const names = ['127.0.0.1', 'localhost', '[::1]']
  return names.flatMap((name) => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`]))
}

/** A request that cancels has no body, and no type either. */
function hasBody(headers: IncomingHttpHeaders): boolean {
  const { 'content-length': length = '0', 'content-type': type } = headers
  return length !== '0' || type !== undefined || headers['transfer-encoding'] !== undefined
}

function foreign(): Refusal {
  return new Refusal(403, 'foreign_origin', 'Only the page of this server may ask.')
}

function isJson(contentType: string | undefined): boolean {
  return contentType?.split(';', 1)[0]?.trim().toLowerCase() === 'application/json'
}
