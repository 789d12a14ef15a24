import { isObject, type JsonObject } from './shape.ts'
import type { StreamFault } from './state.ts'

const UNSAID = 'The server reported an error without saying which.'
/** Longest message that is kept: enough for any sentence, not for a page of HTML. */
const MAX_MESSAGE = 2_000

/**
 * The fault that an error object of the wire tells of.
 *
 * The object nests its fields under `error` on OpenAI's wire and has them flat in proxies: each
 * field is read nested first, then flat. Codes may be null or numbers.
 */
export function readFault(event: JsonObject): StreamFault {
  const nested = isObject(event['error']) ? event['error'] : {}
  const said = (field: string): string | undefined => word(nested[field]) ?? word(event[field])
  const message = said('message') ?? word(event['error']) ?? UNSAID
  const code = said('code') ?? word(nested['type'])
  const param = said('param')
  const { status } = event
  return {
    kind: 'provider',
    message: message.length > MAX_MESSAGE ? `${message.slice(0, MAX_MESSAGE)}…` : message,
    ...(code && { code }),
    ...(param && { param }),
    // Over a WebSocket an error says the HTTP status that it would have had.
    ...(typeof status === 'number' && { status }),
  }
}

/** A fault that was told twice: what the first one said stands, unless that was no more than that there is one. */
export function mergeFaults(first: StreamFault | null, second: StreamFault): StreamFault {
  return first?.message === UNSAID ? { ...first, ...second } : { ...second, ...first }
}

function word(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value !== '' ? value : undefined
}
