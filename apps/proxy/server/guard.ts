import { Refusal } from './refusal.ts'

/** The header that only a page of ours sends: another site would need our leave to send it. */
export const pageHeader = 'x-response-stream'

/**
 * Lets in what our own pages ask and nothing else. Cookies go along with what any site makes a browser send here, so
 * they do not say whose page it was.
 *
 * @param origins The origins of our pages, such as `https://app.example.com`.
 * @throws Refusal 421, 403 or 415
 */
export function guard({ method, headers, url }: Request, origins: readonly string[]): void {
  const host = headers.get('host') ?? new URL(url).host
  if (!origins.some((own) => new URL(own).host === host)) {
    throw new Refusal(421, 'wrong_host', 'This server does not answer to that name.')
  }
  const origin = headers.get('origin')
  const isOwn = origin === null ? method === 'GET' : origins.includes(origin)
  // Browsers always say; programs do not have to.
  const site = headers.get('sec-fetch-site') ?? 'none'
  if (!isOwn || (site !== 'same-origin' && site !== 'none')) {
    throw new Refusal(403, 'foreign_origin', 'Only a page of this server may ask.')
  }
  if (headers.get(pageHeader) !== '1') {
    throw new Refusal(403, 'header_missing', `The header "${pageHeader}: 1" is missing.`)
  }
  if (hasBody(headers) && !isJson(headers.get('content-type'))) {
    throw new Refusal(415, 'not_json', 'The content type has to be application/json.')
  }
}

/** A request that cancels has no body, and no type either. */
function hasBody(headers: Headers): boolean {
  const length = headers.get('content-length')
  return (
    (length !== null && length !== '0') ||
    headers.has('transfer-encoding') ||
    headers.has('content-type')
  )
}

function isJson(contentType: string | null): boolean {
  return contentType?.split(';', 1)[0]?.trim().toLowerCase() === 'application/json'
}
