import { resolveAlias, withName } from './aliases.ts'
import { rowOf, type StreamEvent, type UnknownEvent } from './protocol.ts'
import { isObject, typeOf, type JsonObject } from './shape.ts'

/** What one message of a stream turned out to be. */
export type Decoded =
  | { readonly kind: 'event'; readonly event: StreamEvent }
  /** An event whose type is not in the table: it is counted and kept. */
  | { readonly kind: 'unknown'; readonly event: UnknownEvent }
  /** `[DONE]`: no more will come. It does not say that the response was completed. */
  | { readonly kind: 'end' }
  /** A gateway's comment that got into the data. */
  | { readonly kind: 'comment' }
  | {
      readonly kind: 'malformed'
      /** `malformed_json`, or `non_object` for JSON that is no object. */
      readonly code: 'malformed_json' | 'non_object'
      readonly reason: string
      /** Start of what came. */
      readonly raw: string
    }

/** How much of a malformed message is kept. */
const MAX_RAW = 200

/**
 * One message of a stream, as JSON text or as an object that was parsed already, told apart.
 *
 * Never throws. What other servers call the same events comes out under the table's names; what
 * programs make of events is read by `decodeDialect` of `@response-stream/protocol/dialects`.
 *
 * @param name The message's SSE event name, used only where the JSON has no `type` of its own.
 */
export function decodeEvent(data: unknown, name?: string): Decoded {
  let given = data
  if (typeof data === 'string') {
    let text = data
    // Nearly every message is an object; only the others are looked at more closely.
    if (!data.startsWith('{')) {
      text = data.trim()
      if (text === '[DONE]' || text === 'DONE') return { kind: 'end' }
      if (text === '' || text.startsWith(':')) return { kind: 'comment' }
    }
    try {
      given = JSON.parse(text)
    } catch (cause) {
      return malformed(
        'malformed_json',
        cause instanceof Error ? cause.message : 'unreadable',
        data,
      )
    }
  }
  if (!isObject(given)) return malformed('non_object', 'JSON, but no object', data)
  if (isOfTable(given)) return { kind: 'event', event: given }
  // Nearly every message is called as the table calls it: only the others are looked at more closely.
  const event = resolveAlias(withName(given, name))
  if (isOfTable(event)) return { kind: 'event', event }
  if (isBareError(event)) return { kind: 'event', event: { ...event, type: 'error' } }
  return { kind: 'unknown', event }
}

type Malformed = Extract<Decoded, { readonly kind: 'malformed' }>

function malformed(code: Malformed['code'], reason: string, data: unknown): Malformed {
  const raw = typeof data === 'string' ? data.slice(0, MAX_RAW) : ''
  return { kind: 'malformed', code, reason, raw }
}

/** Its type is in the table; what its other fields hold is checked where they are written. */
function isOfTable(event: JsonObject): event is StreamEvent {
  return rowOf(event['type']) !== undefined
}

/** Gateways send `{"error": …}` without a type when they fail in the middle of a stream. */
function isBareError(event: JsonObject): boolean {
  return Boolean(event['error']) && !typeOf(event).startsWith('response.')
}
