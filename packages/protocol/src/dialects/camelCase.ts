import { isObject, type JsonObject } from '../shape.ts'

/**
 * Fields whose values belong to somebody else: the user's metadata, JSON schemas, arguments,
 * another provider's data. Their keys mean something there and are never renamed.
 */
const opaque: ReadonlySet<string> = new Set([
  'arguments',
  'attributes',
  'debug',
  'env',
  'headers',
  'input_schema',
  'metadata',
  'openrouter_metadata',
  'output_schema',
  'parameters',
  'provider_data',
  'schema',
  'value',
  'variables',
])

/** Items whose `output` is what the app's own function gave back. */
const answers: ReadonlySet<unknown> = new Set([
  'function_call_output',
  'function_call_result',
  'custom_tool_call_output',
])

/** Deeper than any event; what lies below stays as it is, so that no JSON exhausts the stack. */
const MAX_DEPTH = 64

/**
 * Is the event spelled in camelCase, as the objects of `@openrouter/sdk` are?
 *
 * It is asked of every event on the wire, and a look at a field that is not there costs most: so the
 * wire's own number answers first, and a few fields at most are looked at.
 */
export function isCamelCase(event: JsonObject): boolean {
  if (event['sequence_number'] !== undefined) return false
  // Every event of that SDK has a number; the other marks are for servers that count none.
  if (event['sequenceNumber'] !== undefined) return true
  if (event['outputIndex'] !== undefined || event['itemId'] !== undefined) return true
  const response = event['response']
  return isObject(response) && response['createdAt'] !== undefined
}

/**
 * Is this the wrapper of `@openrouter/sdk` around what its schemas do not fit? The wire's own object
 * lies in `raw`.
 */
export function isUnparsed(value: JsonObject): boolean {
  return value['type'] === 'UNKNOWN' && value['isUnknown'] === true
}

/** The object with its camelCase keys in snake_case, all the way down; opaque values stay as they are. */
export function toSnakeCase(value: JsonObject): JsonObject {
  return renameObject(value, 0)
}

function renameObject(value: JsonObject, depth: number): JsonObject {
  const entries: [string, unknown][] = []
  for (const [key, entry] of Object.entries(value)) {
    if (key === 'additionalProperties' && isObject(entry)) {
      // Fields outside the SDK's schema, gathered under their names on the wire.
      entries.unshift(...Object.entries(entry))
      continue
    }
    const name = snakeCase(key)
    // Where both spellings stand, the wire's own counts.
    if (name !== key && Object.hasOwn(value, name)) continue
    entries.push([name, isOpaque(name, entry, value) ? entry : renameValue(entry, depth + 1)])
  }
  // Unlike an assignment, this makes an own field even of "__proto__".
  return Object.fromEntries(entries)
}

function renameValue(value: unknown, depth: number): unknown {
  if (depth > MAX_DEPTH) return value
  if (Array.isArray(value)) return value.map((entry: unknown) => renameValue(entry, depth + 1))
  if (!isObject(value)) return value
  return isUnparsed(value) ? value['raw'] : renameObject(value, depth)
}

function isOpaque(name: string, value: unknown, owner: JsonObject): boolean {
  if (opaque.has(name)) return true
  if (name === 'output') return answers.has(owner['type'])
  // A list of them is a text's sources; an object of them is an MCP tool's own (`readOnlyHint`).
  return name === 'annotations' && !Array.isArray(value)
}

/** `partialImageB64` becomes `partial_image_b64`; what is not camelCase stays. */
function snakeCase(key: string): string {
  if (!/^[a-z][a-zA-Z0-9]*$/.test(key)) return key
  return key.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`)
}
