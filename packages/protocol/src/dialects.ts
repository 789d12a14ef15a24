import { isObject, type JsonObject } from './shape.ts'

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

/** A message of any dialect in the wire's own spelling; what is no object comes back as it is. */
export function normalize(message: unknown): unknown {
  if (!isObject(message)) return message
  const type = message['type']
  const name = typeof type === 'string' ? aliases.get(type) : undefined
  return name === undefined ? message : rename(message, name)
}

function rename(message: JsonObject, type: string): JsonObject {
  const part = message['part']
  const wrapped = String(message['type']).startsWith('response.reasoning_part.')
  // vLLM's wrapper is only used for reasoning, whatever its part calls itself.
  if (wrapped && isObject(part))
    return { ...message, type, part: { ...part, type: 'reasoning_text' } }
  return { ...message, type }
}
