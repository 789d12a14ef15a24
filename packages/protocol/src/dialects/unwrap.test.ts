import { describe, expect, it } from 'vitest'
import { decodeDialect } from '../dialects.ts'

const event = { type: 'response.output_text.delta', output_index: 0, delta: 'Hi', item_id: 'm' }
const text = JSON.stringify(event)
const decoded = { kind: 'event', event }

describe('a wrapped event', () => {
  it.for<[string, unknown]>([
    ['an SSE record of text', { event: 'message', data: text }],
    [
      'an SSE record with its id and retry',
      { id: '7', retry: 3000, event: event.type, data: text },
    ],
    ['an SSE record of an object', { event: event.type, data: event }],
    ['a data object', { data: event }],
    ['the message of a WebSocket', { type: 'message', data: text, origin: 'wss://example.org' }],
    ['what @openrouter/sdk could not parse', { type: 'UNKNOWN', raw: event, isUnknown: true }],
    ['a model event of @openai/agents-core', { type: 'model', event }],
    [
      'a model event of a run',
      {
        type: 'raw_model_stream_event',
        source: 'openai-responses',
        data: { type: 'model', event, providerData: { rawModelEventSource: 'openai-responses' } },
      },
    ],
    ['a raw part of the AI SDK', { type: 'raw', rawValue: event }],
    [
      'several wrappers in one another',
      { data: JSON.stringify({ type: 'raw', rawValue: { type: 'model', event } }) },
    ],
  ])('comes out of %s', ([, message]) => {
    expect(decodeDialect(message)).toEqual(decoded)
    expect(decodeDialect(JSON.stringify(message))).toEqual(decoded)
  })

  it('takes its type from the record where it has none', () => {
    const { type, ...rest } = event
    expect(decodeDialect({ event: type, data: rest })).toEqual(decoded)
    expect(decodeDialect({ event: type, data: JSON.stringify(rest) })).toEqual(decoded)
    expect(decodeDialect({ data: JSON.stringify(rest) }, type)).toEqual(decoded)
    expect(decodeDialect({ event: 'response.reasoning.delta', data: rest })).toMatchObject({
      event: { type: 'response.reasoning_text.delta' },
    })
  })

  it('keeps the end, comments and malformed text what they are', () => {
    expect(decodeDialect({ data: '[DONE]' })).toEqual({ kind: 'end' })
    expect(decodeDialect({ event: 'message', data: ': PROCESSING' })).toEqual({ kind: 'comment' })
    expect(decodeDialect({ data: '{"type":' })).toMatchObject({
      kind: 'malformed',
      raw: '{"type":',
    })
    expect(decodeDialect({ data: '"[DONE]"' })).toMatchObject({ code: 'non_object' })
  })

  it('keeps the lane of a WebSocket and the status of its error', () => {
    const lane = { ...event, stream_id: 'a' }
    expect(decodeDialect(JSON.stringify(lane))).toEqual({ kind: 'event', event: lane })
    const error = { type: 'error', status: 429, error: { code: 'slow_down', message: 'Wait.' } }
    expect(decodeDialect(JSON.stringify(error))).toEqual({ kind: 'event', event: error })
  })
})

describe('what only looks like a wrapper', () => {
  it.for<[string, Record<string, unknown>]>([
    ['a vendor event with a data field', { type: 'acme:state', data: event }],
    ['a type that nobody wrapped', { type: 'UNKNOWN', raw: event }],
    ['data without a type', { data: { delta: 'x' } }],
    ['a message that is no text', { type: 'message', data: event }],
    ['a raw part without a value', { type: 'raw' }],
  ])('stays as it is: %s', ([, message]) => {
    expect(decodeDialect(message)).toEqual({ kind: 'unknown', event: message })
  })

  it('reads a gateway’s error beside its data as an error', () => {
    const message = { data: { type: 'response.created' }, error: { message: 'upstream' } }
    expect(decodeDialect(message)).toMatchObject({ kind: 'event', event: { type: 'error' } })
  })

  it('gives up on wrappers without an end', () => {
    let message: unknown = event
    for (let depth = 0; depth < 5_000; depth += 1) message = { data: message }
    expect(decodeDialect(message)).toMatchObject({ kind: 'unknown' })
    let model: unknown = event
    for (let depth = 0; depth < 5_000; depth += 1) model = { type: 'model', event: model }
    expect(decodeDialect(model)).toMatchObject({ kind: 'unknown', event: { type: 'model' } })
  })
})
