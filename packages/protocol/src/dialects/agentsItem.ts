import { isObject, isTyped, type JsonObject } from '../shape.ts'
import { toSnakeCase } from './camelCase.ts'

/**
 * An output item of `@openai/agents-core` 0.20 as the item on the wire from which it was made.
 *
 * The package moves what it has no field for into `providerData`, in the wire's spelling.
 */
export function fromAgentsItem(item: JsonObject): JsonObject {
  const { providerData, ...fields } = item
  const kept = isObject(providerData) ? providerData : {}
  if (item['type'] === 'unknown') return isTyped(kept) ? kept : item
  const own = toSnakeCase(defined(fields))
  switch (item['type']) {
    case 'hosted_tool_call':
      return hostedToolCall(own, kept)
    case 'reasoning':
      return reasoning(own, kept)
    case 'computer_call':
      return computerCall({ ...kept, ...own })
    case 'computer_call_result':
      return computerCallOutput({ ...kept, ...own })
    case 'function_call_result':
      return functionCallOutput({ ...kept, ...own })
    case 'program_output':
      return renameField({ ...kept, ...own }, 'output', 'result')
    default:
      // A message may leave its type out there.
      return message({ type: 'message', ...kept, ...own })
  }
}

/** A list whose entries are objects; what is none is left out. */
export function objectsOf(list: unknown): readonly JsonObject[] {
  return Array.isArray(list) ? list.filter(isObject) : []
}

function message(item: JsonObject): JsonObject {
  if (item['type'] !== 'message' || !Array.isArray(item['content'])) return item
  const content = objectsOf(item['content']).map((part) => {
    const { provider_data: kept, ...own } = part
    const whole: JsonObject = { ...(isObject(kept) ? kept : {}), ...own }
    // The type allows the user's kind of text in the model's messages; it is said text there.
    const said = item['role'] === 'assistant' && part['type'] === 'input_text'
    return said ? { ...whole, type: 'output_text' } : whole
  })
  return { ...item, content }
}

/** Searches, pictures, code and remote calls: all are one type there, told apart by `name`. */
function hostedToolCall(own: JsonObject, kept: JsonObject): JsonObject {
  const { name, output, status, ...fields } = own
  const type = kept['type'] ?? name ?? own['type']
  // For remote tools the status is made up there: always `completed`, though the call failed.
  const remote = typeof type === 'string' && type.startsWith('mcp_')
  const field = type === 'image_generation_call' ? 'result' : 'output'
  return {
    ...kept,
    ...fields,
    ...(remote || status === undefined ? {} : { status }),
    ...(output === undefined ? {} : { [field]: output }),
    type,
  }
}

/** What is called content there is the summary; the thoughts themselves are `rawContent`. */
function reasoning(own: JsonObject, kept: JsonObject): JsonObject {
  const { content, raw_content: raw, ...fields } = own
  const summary = objectsOf(content).map(({ text, provider_data: part }) => ({
    type: 'summary_text',
    ...(isObject(part) ? part : {}),
    text,
  }))
  const thoughts = objectsOf(raw).map(({ text }) => ({ type: 'reasoning_text', text }))
  return { ...kept, ...fields, summary, ...(thoughts.length > 0 ? { content: thoughts } : {}) }
}

/** Where there is a list of actions, the single one is the first of them, put there for old readers. */
function computerCall(item: JsonObject): JsonObject {
  const { action: _action, ...rest } = item
  return Array.isArray(item['actions']) ? rest : item
}

function computerCallOutput(item: JsonObject): JsonObject {
  const { output } = item
  const type = 'computer_call_output'
  if (!isObject(output)) return { ...item, type }
  return { ...item, type, output: renameField(output, 'data', 'image_url') }
}

function functionCallOutput(item: JsonObject): JsonObject {
  const { name, ...rest } = item
  const type = 'function_call_output'
  // The wire rarely names the function; the call's id is put in its place there.
  return name === rest['call_id'] ? { ...rest, type } : { ...item, type }
}

function renameField(item: JsonObject, from: string, to: string): JsonObject {
  const { [from]: value, ...rest } = item
  return value === undefined ? item : { ...rest, [to]: value }
}

/** A field that is there but undefined says nothing. */
function defined(fields: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}
