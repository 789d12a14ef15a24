import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeDialect } from '../dialects.ts'
import { table } from '../protocol.ts'
import type { JsonObject } from '../shape.ts'
import { isCamelCase, toSnakeCase } from './camelCase.ts'

function camelCase(key: string): string {
  return key.replace(/_([a-z])/g, (_match, letter: string) => letter.toUpperCase())
}

/** An event of the row with each of its fields, spelled as the SDK spells it. */
function camelEvent(type: string, fields: readonly string[]): JsonObject {
  const named = ['sequence_number', 'item_id', 'output_index', ...fields].map((field, i) => [
    camelCase(field),
    i,
  ])
  return { ...Object.fromEntries(named), type }
}

describe('an event in camelCase', () => {
  it.for([...table.values()])('$type comes out in the wire’s spelling', ({ type, fields }) => {
    const names = Object.keys(fields)
    const decoded = decodeDialect(camelEvent(type, names))
    expect(decoded.kind).toBe('event')
    const keys = 'event' in decoded ? Object.keys(decoded.event) : []
    expect(new Set(keys)).toEqual(
      new Set(['type', 'sequence_number', 'item_id', 'output_index', ...names]),
    )
  })

  it('is spelled anew through its response, items, parts, sources and tokens', () => {
    const event = {
      type: 'response.completed',
      sequenceNumber: 9,
      response: {
        createdAt: 1,
        incompleteDetails: { reason: 'max_output_tokens' },
        output: [
          {
            type: 'message',
            content: [{ type: 'output_text', annotations: [{ startIndex: 0, endIndex: 7 }] }],
          },
          { type: 'computer_call', callId: 'c', pendingSafetyChecks: [] },
          { type: 'openrouter:fusion', failedModels: [{ statusCode: 500 }] },
        ],
        usage: { inputTokensDetails: { cachedTokens: 3 }, costDetails: { serverToolCost: 1 } },
      },
    }
    expect(toSnakeCase(event)).toEqual({
      type: 'response.completed',
      sequence_number: 9,
      response: {
        created_at: 1,
        incomplete_details: { reason: 'max_output_tokens' },
        output: [
          {
            type: 'message',
            content: [{ type: 'output_text', annotations: [{ start_index: 0, end_index: 7 }] }],
          },
          { type: 'computer_call', call_id: 'c', pending_safety_checks: [] },
          { type: 'openrouter:fusion', failed_models: [{ status_code: 500 }] },
        ],
        usage: {
          input_tokens_details: { cached_tokens: 3 },
          cost_details: { server_tool_cost: 1 },
        },
      },
    })
  })

  it('keeps the keys of values that belong to somebody else', () => {
    const own = { userName: 'Ada', nested: [{ someKey: 1 }] }
    const fields = {
      metadata: own,
      tools: [
        { type: 'function', parameters: own },
        { type: 'mcp', headers: own },
      ],
      text: { format: { type: 'json_schema', schema: own } },
      prompt: { id: 'p', variables: own },
    }
    const items = [
      { type: 'tool_search_call', arguments: own },
      { type: 'function_call_output', output: own },
      { type: 'file_search_call', results: [{ attributes: own }] },
      { type: 'local_shell_call', action: { env: own } },
      { type: 'mcp_list_tools', tools: [{ annotations: own, input_schema: own }] },
    ]
    const response = { ...fields, output: items, openrouter_metadata: own }
    expect(toSnakeCase({ debug: own, response })).toEqual({ debug: own, response })
    expect(toSnakeCase({ providerData: own })).toEqual({ provider_data: own })
    expect(toSnakeCase({ inputSchema: own, outputSchema: own })).toEqual({
      input_schema: own,
      output_schema: own,
    })
  })

  it('takes what the SDK could not parse as it was on the wire', () => {
    const raw = { type: 'acme:item', some_field: 1, otherField: { camelCase: 2 } }
    const wrapped = { type: 'UNKNOWN', isUnknown: true, raw }
    expect(toSnakeCase({ outputIndex: 0, item: wrapped, list: [wrapped] })).toEqual({
      output_index: 0,
      item: raw,
      list: [raw],
    })
  })

  it('takes fields that the SDK gathered apart back to their place', () => {
    const item = { type: 'web_search_call', additionalProperties: { vendor_field: 1 }, callId: 'c' }
    expect(toSnakeCase(item)).toEqual({ type: 'web_search_call', vendor_field: 1, call_id: 'c' })
  })

  it('lets the wire’s own field count where both spellings stand', () => {
    expect(toSnakeCase({ itemId: 'b', item_id: 'a' })).toEqual({ item_id: 'a' })
  })

  it('renames keys, never values, and no key that is not camelCase', () => {
    const event = {
      type: 'itemId',
      ITEM: 1,
      'X-Request': 2,
      _Proto_: 3,
      partialImageB64: 'outputIndex',
    }
    expect(toSnakeCase(event)).toEqual({
      type: 'itemId',
      ITEM: 1,
      'X-Request': 2,
      _Proto_: 3,
      partial_image_b64: 'outputIndex',
    })
  })
})

describe('a field of any name', () => {
  it('never reaches a prototype', () => {
    const event = JSON.parse('{"itemId":"a","__proto__":{"polluted":1},"a":{"__proto__":{"b":1}}}')
    const renamed = toSnakeCase(event)
    expect(Object.getPrototypeOf(renamed)).toBe(Object.prototype)
    expect(Object.hasOwn(renamed, '__proto__')).toBe(true)
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })

  it('is renamed once: what is in the wire’s spelling stays', () => {
    const keys = fc.constantFrom('itemId', 'item_id', 'topP', 'aB', 'a_b', 'metadata', '__proto__')
    fc.assert(
      fc.property(fc.dictionary(keys, fc.object({ key: keys })), (fields) => {
        const renamed = toSnakeCase(fields)
        expect(toSnakeCase(renamed)).toEqual(renamed)
        expect(isCamelCase(renamed)).toBe(false)
      }),
    )
  })

  it('makes no event camelCase that bears the wire’s number', () => {
    expect(isCamelCase({ sequence_number: 0, itemId: 'a', outputIndex: 0 })).toBe(false)
    expect(isCamelCase({ response: { createdAt: 1 } })).toBe(true)
    expect(isCamelCase({ response: { created_at: 1 } })).toBe(false)
  })
})
