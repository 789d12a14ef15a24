import { resolveAlias } from '../aliases.ts'
import { table } from '../protocol.ts'
import { isObject, type JsonObject } from '../shape.ts'
import { fromAgents } from './agents.ts'
import { isCamelCase, toSnakeCase } from './camelCase.ts'
import { unwrap } from './unwrap.ts'

/**
 * A message of any dialect in the wire's own spelling.
 *
 * Out of its wrappers, from the normalised events of `@openai/agents-core`, from the camelCase of
 * `@openrouter/sdk`, from other names. What no dialect explains comes back as it is; so does what is
 * no object. A wrapper around a text that is no JSON object gives that text.
 *
 * @param name The message's SSE event name, used only where it has no `type` of its own.
 */
export function normalize(message: unknown, name?: string): unknown {
  if (!isObject(message) || isWire(message)) return message
  const carried = unwrap(message, name)
  if (!isObject(carried)) return carried
  const event = fromAgents(carried)
  return resolveAlias(isCamelCase(event) ? toSnakeCase(event) : event)
}

/** Nearly every message: it is let through without looking inside. */
function isWire(message: JsonObject): boolean {
  const { type } = message
  return typeof type === 'string' && table.has(type) && !isCamelCase(message)
}
