import { isKnown, withName } from '../aliases.ts'
import { isObject, isTyped, type JsonObject } from '../shape.ts'
import { isUnparsed } from './camelCase.ts'

/** Wrappers that say their type, and the field in which they carry the event. */
const wrappers: ReadonlyMap<string, string> = new Map([
  // @openrouter/sdk, for an event that its schemas do not fit; the event is the wire's own.
  ['UNKNOWN', 'raw'],
  // @openai/agents-core, from a model and from a run.
  ['model', 'event'],
  ['raw_model_stream_event', 'data'],
  // The AI SDK's stream parts, when asked for raw chunks.
  ['raw', 'rawValue'],
  // The event of a WebSocket, handed on as it is.
  ['message', 'data'],
])

/** What a wrapped message that brings nothing new becomes: it shows only that the stream is alive. */
export const nothingNew: JsonObject = { type: 'keepalive' }

/** More wrappers around one event than any program makes. */
const MAX_WRAPPERS = 8

/**
 * The event inside its wrappers: SSE records `{event, data}`, `{data: event}`, WebSocket messages,
 * and the wrappers of the packages above, in any order.
 *
 * A text that is no JSON object comes back as it is: `[DONE]`, a comment, or something malformed.
 *
 * @param name The SSE event name, for an event without a `type` of its own.
 */
export function unwrap(message: JsonObject, name?: string): unknown {
  let carried = message
  let called = name
  for (let depth = 0; depth < MAX_WRAPPERS; depth += 1) {
    const content = contentOf(carried)
    if (content === undefined) break
    const event = carried['type'] === undefined ? carried['event'] : undefined
    if (typeof event === 'string') called = event
    const opened = typeof content === 'string' ? readObject(content) : content
    if (!isObject(opened)) return content
    carried = opened
  }
  return withName(carried, called)
}

/** What a wrapper carries, as text or object; undefined for what is no wrapper. */
function contentOf(message: JsonObject): unknown {
  const { type } = message
  if (type === undefined) return contentOfRecord(message)
  const field = typeof type === 'string' ? wrappers.get(type) : undefined
  if (field === undefined) return undefined
  const content = message[field]
  if (type === 'UNKNOWN') return isUnparsed(message) ? content : undefined
  if (type === 'message') return typeof content === 'string' ? content : undefined
  if (type === 'model' && isForeign(content, message['providerData'])) return nothingNew
  return typeof content === 'string' || isObject(content) ? content : undefined
}

function contentOfRecord(message: JsonObject): unknown {
  const { data, event, error } = message
  // A gateway's bare error: nothing beside it counts.
  if (error) return undefined
  if (typeof data === 'string' || isTyped(data)) return data
  return isObject(data) && typeof event === 'string' ? data : undefined
}

/**
 * Does a `model` event of `@openai/agents-core` carry another protocol's chunk: of Chat Completions,
 * or of the AI SDK? Then the normalised events beside it tell all there is.
 */
function isForeign(event: unknown, providerData: unknown): boolean {
  if (typeof event === 'string') return false
  if (!isObject(event)) return true
  const { type, error } = event
  const source = isObject(providerData) ? providerData['rawModelEventSource'] : undefined
  if (source === 'openai-responses') return false
  if (typeof type !== 'string') return !error
  const ours = isKnown(type) || wrappers.has(type) || /^response\.|:/.test(type)
  return !ours
}

/** The object in a JSON text, if there is one. */
export function readObject(text: string): JsonObject | undefined {
  try {
    const parsed: unknown = JSON.parse(text)
    return isObject(parsed) ? parsed : undefined
  } catch {
    return undefined
  }
}
