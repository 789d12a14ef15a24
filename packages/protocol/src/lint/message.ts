import { decodeDialect } from '../dialects.ts'
import { isObject, type JsonObject } from '../shape.ts'

/** What came over the connection and is no event. */
export interface Stream {
  /** Where `[DONE]` stood. */
  readonly markers: number[]
  /** Messages that are no JSON object, and why. */
  readonly unreadable: { readonly at: number; readonly reason: string }[]
}

/** An event as it was given, and in the wire's own spelling. */
export interface Message {
  readonly at: number
  readonly event: JsonObject
  /** Its type as it was spelled. */
  readonly spelled: unknown
}

/** Reads what was given as one message; null, and taken down in the stream, when it is no event. */
export function readMessage(
  given: unknown,
  at: number,
  name: string | null | undefined,
  stream: Stream,
): Message | null {
  const raw = parse(given)
  const decoded = decodeDialect(raw, name ?? undefined)
  switch (decoded.kind) {
    case 'event':
    case 'unknown':
      // Read as plain JSON: what its type says of its fields is what the rules look into.
      return { at, event: decoded.event, spelled: isObject(raw) ? raw['type'] : undefined }
    case 'end':
      stream.markers.push(at)
      return null
    case 'malformed':
      stream.unreadable.push({ at, reason: decoded.reason })
      return null
    case 'comment':
      return null
    default:
      return decoded satisfies never
  }
}

/** The object in a text, to see how its type is spelled; anything else as it is. */
function parse(given: unknown): unknown {
  if (typeof given !== 'string' || !given.startsWith('{')) return given
  try {
    return JSON.parse(given)
  } catch {
    return given
  }
}
