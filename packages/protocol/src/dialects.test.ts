import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeDialect, foldDialect } from './dialects.ts'
import { normalize } from './dialects/normalize.ts'
import { table } from './protocol.ts'
import { reduce } from './reduce.ts'
import { foldResponse } from './foldResponse.ts'
import { connect } from './state.ts'

const names = [
  'UNKNOWN',
  'model',
  'raw',
  'message',
  'raw_model_stream_event',
  'response_started',
  'output_text_delta',
  'response_done',
  'response.reasoning_part.added',
  'hosted_tool_call',
  'reasoning',
  'unknown',
  ...table.keys(),
]
const fields = [
  'type',
  'raw',
  'isUnknown',
  'event',
  'data',
  'rawValue',
  'providerData',
  'response',
  'output',
  'usage',
  'item',
  'part',
  'content',
  'inputTokensDetails',
  'outputIndex',
  'sequenceNumber',
  'additionalProperties',
  '__proto__',
]

/** Any JSON, and JSON in which the words of the dialects stand in any place. */
const anything = fc.letrec<{ value: unknown; message: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(...names, true, null, 0, '[DONE]'),
    fc.jsonValue({ maxDepth: 2 }),
    fc.array(tie('value'), { maxLength: 3 }),
    tie('message'),
  ),
  message: fc.dictionary(fc.constantFrom(...fields), tie('value'), { maxKeys: 6 }),
}))

describe('normalize', () => {
  it('lets the wire’s own events through untouched', () => {
    for (const type of table.keys()) {
      const event = { type, sequence_number: 1, output_index: 0, response: { created_at: 1 } }
      expect(normalize(event)).toBe(event)
    }
  })

  it('lets through what no dialect explains', () => {
    const event = { type: 'acme:event', someKey: { otherKey: 1 } }
    expect(normalize(event)).toBe(event)
    expect([normalize(7), normalize(null), normalize('text')]).toEqual([7, null, 'text'])
  })

  it('throws at nothing, changes no message, and gives what the fold can take', () => {
    fc.assert(
      fc.property(fc.oneof(anything.message, anything.value), (message) => {
        const text = JSON.stringify(message)
        const parsed: unknown = JSON.parse(text)
        const decoded = decodeDialect(parsed)
        const event = 'event' in decoded ? decoded.event : { type: 'keepalive' }
        expect(() => reduce(connect(), event)).not.toThrow()
        expect(JSON.stringify(parsed)).toBe(text)
        expect(decodeDialect(text)).toBeDefined()
      }),
      { numRuns: 500 },
    )
  })

  it('throws at no depth', () => {
    const deep = (key: string) => {
      let value: unknown = 1
      for (let depth = 0; depth < 20_000; depth += 1) value = { [key]: value }
      return value
    }
    for (const key of ['data', 'someKey', 'response', 'providerData', 'output']) {
      const message = { type: 'response.completed', sequenceNumber: 1, response: deep(key) }
      expect(() => normalize(message)).not.toThrow()
      expect(() => normalize({ type: 'response_done', response: deep(key) })).not.toThrow()
    }
  })

  it('looks nothing up on a prototype', () => {
    for (const type of ['constructor', 'toString', '__proto__', 'hasOwnProperty']) {
      expect(decodeDialect({ type })).toEqual({ kind: 'unknown', event: { type } })
      expect(decodeDialect({ event: type, data: {} }).kind).toBe('unknown')
    }
  })
})

describe('foldDialect', () => {
  it('folds a stored response in camelCase as the wire’s own', () => {
    const wire = { id: 'r', created_at: 1, output: [{ type: 'function_call', call_id: 'c' }] }
    const camel = { id: 'r', createdAt: 1, output: [{ type: 'function_call', callId: 'c' }] }
    expect(foldDialect(camel)).toEqual(foldResponse(wire))
    expect(foldDialect(wire)).toEqual(foldResponse(wire))
    expect(foldDialect(null).phase).toBe('failed')
  })
})
