import { decodeEvent, type Decoded } from './decode.ts'
import { isCamelCase, toSnakeCase } from './dialects/camelCase.ts'
import { normalize } from './dialects/normalize.ts'
import { readObject } from './dialects/unwrap.ts'
import { foldResponse } from './foldResponse.ts'
import { isObject } from './shape.ts'
import type { StreamState } from './state.ts'

/**
 * One message told apart as `decodeEvent` does, and read too where a program has made something else
 * of the wire's event: records of SSE parsers and WebSockets, the objects of `@openrouter/sdk`, the
 * events of `@openai/agents-core`, the raw parts of the AI SDK, and those in one another.
 *
 * Servers send none of these by themselves, so this reader is apart: an app takes it that hands on
 * what such a package gave it. Never throws.
 *
 * @param name The message's SSE event name, used only where the event has no `type` of its own.
 */
export function decodeDialect(data: unknown, name?: string): Decoded {
  const message = typeof data === 'string' ? readObject(data) : data
  return isObject(message) ? decodeEvent(normalize(message, name)) : decodeEvent(data, name)
}

/**
 * A stored response as `foldResponse` reads it, or spelled as `@openrouter/sdk` spells it, in the
 * state that its stream would have led to.
 */
export function foldDialect(response: unknown, at: number | null = null): StreamState {
  const camel = isObject(response) && isCamelCase({ response })
  return foldResponse(camel ? toSnakeCase(response) : response, at)
}
