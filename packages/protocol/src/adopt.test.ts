import { describe, expect, it } from 'vitest'
import { decodeEvent } from './decode.ts'
import { reduce } from './reduce.ts'
import { items } from './select.ts'
import { connect, type StreamState } from './state.ts'

// What a last word does to parts and objects that it leaves out, empties or gives another type.

function fold(...messages: readonly object[]): StreamState {
  return messages.reduce<StreamState>((state, message) => {
    const decoded = decodeEvent(message)
    return 'event' in decoded ? reduce(state, decoded.event) : state
  }, connect())
}

const text = (words: string) => ({ type: 'output_text', text: words, annotations: [] })
const message = (...content: readonly unknown[]) => ({ id: 'm', type: 'message', content })
const partAdded = (part: unknown, content_index = 0) => ({
  type: 'response.content_part.added',
  output_index: 0,
  content_index,
  part,
})
const said = (delta: string, content_index = 0) => ({
  type: 'response.output_text.delta',
  output_index: 0,
  content_index,
  delta,
})
const done = (item: object) => ({ type: 'response.output_item.done', output_index: 0, item })
const contentOf = (state: StreamState) =>
  items(state).flatMap((item) => Reflect.get(item, 'content'))

describe('a last word on the parts of a message', () => {
  it('says words once that stood beside an empty part or one of an unknown type', () => {
    for (const part of [{}, { type: 'x:y' }, { type: 'constructor' }, null]) {
      const state = fold(partAdded(part), said('Hello'), done(message(text('Hello'))))
      expect(contentOf(state).filter((one) => one.text === 'Hello')).toHaveLength(1)
    }
  })

  it('says words once that two parts said and one part sums up', () => {
    const state = fold(said('Hello '), said('world', 1), done(message(text('Hello world'))))
    expect(contentOf(state)).toEqual([text('Hello world')])
  })

  it('keeps words in whose place it has no words', () => {
    for (const part of [{}, { type: 'x:y', more: 1 }, { type: 'refusal', refusal: '' }, null, 5]) {
      const state = fold(said('Hello'), done(message(part)))
      expect(contentOf(state)).toContainEqual(text('Hello'))
    }
    const summary = { type: 'response.reasoning_summary_text.delta', output_index: 0, delta: 'Hm' }
    const lastPart = { type: 'response.reasoning_summary_part.done', output_index: 0 }
    const state = fold(summary, { ...lastPart, part: { type: 'x:y' } })
    expect(items(state)).toMatchObject([{ summary: [{ text: 'Hm' }] }])
  })

  it('puts a part of no known kind beside them', () => {
    const event = { ...partAdded({ more: 1 }), type: 'response.content_part.done' }
    expect(contentOf(fold(said('Hello'), event))).toMatchObject([text('Hello'), { more: 1 }])
  })

  it('keeps words beside a refusal that takes their place', () => {
    const refusal = { type: 'refusal', refusal: 'No' }
    expect(contentOf(fold(said('Hello'), done(message(refusal))))).toEqual([refusal, text('Hello')])
  })

  it('keeps the part that it leaves out before others', () => {
    const state = fold(said('One'), said('Two', 1), said('Three', 2), {
      ...done(message(text('Two'), text('Three'))),
    })
    expect(contentOf(state)).toHaveLength(3)
    expect(contentOf(state)).toContainEqual(text('One'))
  })

  it('replaces words by other words in their place', () => {
    const state = fold(said('One'), said('Two', 1), done(message(text('Eins'), text('Zwei'))))
    expect(contentOf(state)).toEqual([text('Eins'), text('Zwei')])
  })
})

describe('a last word on an object with a type', () => {
  it('erases nothing where it has none', () => {
    const operation = { type: 'update_file', path: 'a.ts', diff: '@@' }
    const call = { id: 'p', type: 'apply_patch_call', call_id: 'c', status: 'completed' }
    for (const empty of [undefined, null, '', 5, [], {}]) {
      const state = fold(done({ ...call, operation }), done({ ...call, operation: empty }))
      expect(items(state)).toMatchObject([{ operation }])
    }
  })
})
