import { table } from './protocol.ts'
import { isObject, typeOf, type JsonObject } from './shape.ts'

/** Other names of events that the table knows. */
const aliases: ReadonlyMap<string, string> = new Map([
  // Open Responses' schema.
  ['response.reasoning.delta', 'response.reasoning_text.delta'],
  ['response.reasoning.done', 'response.reasoning_text.done'],
  // vLLM.
  ['response.reasoning_part.added', 'response.content_part.added'],
  ['response.reasoning_part.done', 'response.content_part.done'],
  // Llama Stack.
  ['response.mcp_call.arguments.delta', 'response.mcp_call_arguments.delta'],
  ['response.mcp_call.arguments.done', 'response.mcp_call_arguments.done'],
  // OpenRouter, earlier.
  ['response.keep_alive', 'keepalive'],
  ['response.error', 'error'],
])

/** Is this the name of an event that the table knows, its own or another? */
export function isKnown(type: string): boolean {
  return table.has(type) || aliases.has(type)
}

/** The event, called as its SSE record is where it says no type of its own. */
export function withName(event: JsonObject, name: string | undefined): JsonObject {
  const named = event['type'] === undefined && name !== undefined && isKnown(name)
  return named ? { ...event, type: name } : event
}

/** The event under its name in the table; an event without another name comes back as it is. */
export function resolveAlias(event: JsonObject): JsonObject {
  const given = typeOf(event)
  const type = aliases.get(given)
  if (type === undefined) return event
  const part = event['part']
  // vLLM's wrapper is only used for reasoning, whatever its part calls itself.
  if (given.startsWith('response.reasoning_part.') && isObject(part))
    return { ...event, type, part: { ...part, type: 'reasoning_text' } }
  return { ...event, type }
}
