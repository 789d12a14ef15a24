import { scrubText } from './scrub.ts'

const passedOn = ['x-request-id', 'retry-after', 'retry-after-ms', 'openai-processing-ms']
const passedTypes = ['text/event-stream', 'application/json']

/** The headers of a question: ours. Of the page's own only the wish for a stream goes on. */
export function questionHeaders(
  asked: Headers,
  key: string | null,
  hasBody: boolean,
): Record<string, string> {
  const wantsStream = asked.get('accept')?.includes('text/event-stream') ?? false
  return {
    accept: wantsStream ? 'text/event-stream' : 'application/json',
    // A compressed stream would come in lumps.
    'accept-encoding': 'identity',
    ...(hasBody && { 'content-type': 'application/json' }),
    ...(key !== null && { authorization: `Bearer ${key}` }),
  }
}

/** The headers of an answer: a short list, each without the key. A type that a browser could draw becomes plain text. */
export function answerHeaders(given: Headers, key: string | null): Record<string, string> {
  const type = mediaType(given)
  const headers: Record<string, string> = {
    'content-type': passedTypes.includes(type) ? type : 'text/plain; charset=utf-8',
    // Nothing on the way may keep, compress or gather it.
    'cache-control': 'no-store, no-transform',
    'x-accel-buffering': 'no',
    'x-content-type-options': 'nosniff',
  }
  for (const name of passedOn) {
    const value = given.get(name)
    if (value !== null) headers[name] = scrubText(value, key)
  }
  return headers
}

/** What an answer says it is, without its parameters. */
function mediaType(headers: Headers): string {
  return headers.get('content-type')?.split(/[;,]/, 1)[0]?.trim().toLowerCase() ?? ''
}

/** Does an answer come in events? */
export function isStream(headers: Headers): boolean {
  return mediaType(headers) === 'text/event-stream'
}
