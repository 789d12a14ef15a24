import { describe, expect, it } from 'vitest'
import { decodeEvent } from './decode.ts'

describe('decodeEvent', () => {
  it('tells known events from unknown ones', () => {
    expect(decodeEvent('{"type":"response.output_text.delta","delta":"a"}').kind).toBe('event')
    expect(decodeEvent('{"type":"response.hologram.delta"}').kind).toBe('unknown')
    expect(decodeEvent({ type: 'toString' }).kind).toBe('unknown')
  })

  it('takes [DONE] for the end, whatever stands around it', () => {
    expect(['[DONE]', ' [DONE]\n', 'DONE'].map((data) => decodeEvent(data).kind)).toEqual([
      'end',
      'end',
      'end',
    ])
  })

  it('takes a comment that got into the data for a comment', () => {
    expect(decodeEvent(': PROCESSING').kind).toBe('comment')
    expect(decodeEvent('').kind).toBe('comment')
  })

  it('says what is wrong with a message that cannot be read', () => {
    expect(decodeEvent('{"type":')).toMatchObject({ kind: 'malformed', code: 'malformed_json' })
    expect(decodeEvent('<html>502</html>')).toMatchObject({ raw: '<html>502</html>' })
    expect(decodeEvent('42')).toMatchObject({ kind: 'malformed', code: 'non_object' })
    expect(decodeEvent(`"${'x'.repeat(5_000)}"`)).toMatchObject({ raw: expect.any(String) })
  })

  it('takes a bare error object for an error event', () => {
    expect(decodeEvent('{"error":{"message":"upstream"}}')).toMatchObject({
      kind: 'event',
      event: { type: 'error', error: { message: 'upstream' } },
    })
  })

  it('reads the names of other dialects as the wire has them', () => {
    const named = (type: string): unknown => {
      const decoded = decodeEvent({ type, delta: 'x', part: { type: 'text', text: '' } })
      return 'event' in decoded ? decoded.event['type'] : null
    }
    expect(named('response.reasoning.delta')).toBe('response.reasoning_text.delta')
    expect(named('response.reasoning_part.added')).toBe('response.content_part.added')
    expect(named('response.mcp_call.arguments.delta')).toBe('response.mcp_call_arguments.delta')
    expect(named('response.keep_alive')).toBe('keepalive')
    expect(named('response.error')).toBe('error')
  })

  it('takes the SSE event name where the JSON says no type, and only there', () => {
    const type = (data: string): unknown => {
      const decoded = decodeEvent(data, 'response.output_text.delta')
      return 'event' in decoded ? decoded.event['type'] : null
    }
    expect(type('{"delta":"a"}')).toBe('response.output_text.delta')
    expect(type('{"type":"keepalive"}')).toBe('keepalive')
  })
})
