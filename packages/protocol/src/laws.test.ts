import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeEvent } from './decode.ts'
import { isEnded } from './phase.ts'
import { table, type StreamEvent, type UnknownEvent } from './protocol.ts'
import { reduce } from './reduce.ts'
import { reduceAll } from './reduceAll.ts'
import { toResponse } from './toResponse.ts'
import { outputText, refusalText } from './select.ts'
import { typeOf } from './shape.ts'
import { connect, initialState, type StreamState } from './state.ts'

type AnyEvent = StreamEvent | UnknownEvent

function fold(events: readonly AnyEvent[], from: StreamState = connect()): StreamState {
  return events.reduce((state, event, i) => reduce(state, event, i), from)
}

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    Object.values(value).forEach(freeze)
  }
  return value
}

const types = [...table.keys()]
const itemTypes = ['message', 'reasoning', 'function_call', 'web_search_call', 'acme:thing']
const indexes = fc.oneof(fc.nat(3), fc.constantFrom(undefined, null, -1, 1e9, '__proto__'))
const ids = fc.constantFrom('a', 'b', 'c', '__proto__', undefined, null)
const words = fc.constantFrom('', 'Hel', 'lo', ' 😀', '\ud83d', 'нет')
const hostileObject = fc.object({
  key: fc.constantFrom('type', 'item', 'part', 'toString', 'valueOf', 'toJSON', 'id', '__proto__'),
  values: [fc.string(), fc.nat(), fc.constantFrom(...types)],
  withNullPrototype: true,
})
const part = fc.record(
  {
    type: fc.constantFrom('output_text', 'refusal', 'reasoning_text', 'summary_text', 'acme:part'),
    text: words,
    refusal: words,
    annotations: fc.constant([]),
  },
  { requiredKeys: ['type'] },
)
const item = fc.record(
  {
    type: fc.constantFrom(...itemTypes),
    id: ids,
    status: fc.constantFrom('in_progress', 'completed', 'incomplete', null),
    content: fc.array(part, { maxLength: 3 }),
    summary: fc.array(part, { maxLength: 2 }),
    arguments: words,
    call_id: ids,
  },
  { requiredKeys: ['type'] },
)

/** An event of the table, as a good server, a careless one or a hostile one would send it. */
const knownEvent = fc
  .record(
    {
      type: fc.constantFrom(...types),
      output_index: indexes,
      content_index: indexes,
      summary_index: indexes,
      annotation_index: indexes,
      command_index: indexes,
      partial_image_index: indexes,
      item_id: ids,
      delta: fc.oneof(words, fc.constantFrom(5, null, ['zz']), fc.record({ stdout: words })),
      text: words,
      refusal: words,
      arguments: words,
      code: words,
      part: fc.oneof({ weight: 8, arbitrary: part }, { weight: 1, arbitrary: hostileObject }),
      item: fc.oneof({ weight: 8, arbitrary: item }, { weight: 1, arbitrary: hostileObject }),
      annotation: fc.record({ type: fc.constant('url_citation'), url: fc.webUrl() }),
      response: fc.record({ id: ids, output: fc.array(item, { maxLength: 3 }) }),
      partial_image_b64: words,
      error: fc.oneof(fc.constant(null), fc.record({ message: words })),
    },
    { requiredKeys: ['type'] },
  )
  .map((event) => event as UnknownEvent) // fields of any kind: what the wire may bring
const anyEvent = fc.oneof(
  { weight: 8, arbitrary: knownEvent },
  { weight: 1, arbitrary: hostileObject.map((o) => o as UnknownEvent) }, // as above
)
const stream = fc.array(anyEvent, { maxLength: 40 })
const numbered = stream.map((events) =>
  events.map((event, sequence_number) => ({ ...event, sequence_number })),
)

describe('laws of the fold', () => {
  it('is pure: it changes neither the old state nor the event, and gives the same for the same', () => {
    fc.assert(
      fc.property(numbered, (events) => {
        const frozen = events.map(freeze)
        let state = freeze(connect())
        for (const event of frozen) state = freeze(reduce(state, event, 1))
        expect(frozen.reduce((next, event) => reduce(next, event, 1), connect())).toEqual(state)
      }),
    )
  })

  it('is total: no JSON makes it throw', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { maxLength: 10 }), stream, (values, events) => {
        // The cast gives the fold what its types rule out.
        const wild = values.map((value) => value as UnknownEvent)
        expect(() => fold([...events, ...wild, ...events])).not.toThrow()
      }),
    )
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  })

  it('is total: no text makes the decoder throw', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(() => decodeEvent(text)).not.toThrow()
      }),
    )
  })

  it('is local: an event changes one slot, only snapshots and ends change more', () => {
    fc.assert(
      fc.property(numbered, (events) => {
        let state = connect()
        const changes = events.map((event: UnknownEvent) => {
          const next = reduce(state, event)
          const changed = next.order.filter((index) => next.slots[index] !== state.slots[index])
          state = next
          return /^(error|response\.[a-z_]+)$/.test(typeOf(event)) ? 0 : changed.length
        })
        expect(Math.max(0, ...changes)).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('keeps an order with a slot for each index and no index twice', () => {
    fc.assert(
      fc.property(stream, (events) => {
        const { order, slots } = fold(events)
        expect(Object.keys(slots).map(Number)).toEqual(order.toSorted((a, b) => a - b))
        expect(new Set(order).size).toBe(order.length)
      }),
    )
  })

  it('lets done win over deltas, but an empty word never erases a said one', () => {
    const at = { item_id: 'm', output_index: 0, content_index: 0 }
    fc.assert(
      fc.property(fc.array(words), words, (deltas, last) => {
        const state = fold([
          ...deltas.map((delta) => ({ type: 'response.output_text.delta', ...at, delta })),
          { type: 'response.output_text.done', ...at, text: last },
        ])
        expect(outputText(state)).toBe(last === '' ? deltas.join('') : last)
      }),
    )
  })

  it('never loses a word to what follows, short of a last word that says something else', () => {
    const ends = ['response.completed', 'response.failed', 'response.incomplete', 'error']
    const said = [
      { type: 'response.output_text.delta', output_index: 0, delta: 'Hello', item_id: 'm' },
      {
        type: 'response.refusal.delta',
        output_index: 0,
        content_index: 1,
        delta: 'No',
        item_id: 'm',
      },
    ]
    fc.assert(
      fc.property(fc.constantFrom(...ends), fc.jsonValue(), (type, response) => {
        const empty = { type, response: { output: [], extra: response } }
        const state = fold([...said, empty, { type: 'acme.unknown', response }])
        expect([outputText(state), refusalText(state)]).toEqual(['Hello', 'No'])
        expect(isEnded(state.phase)).toBe(true)
      }),
    )
  })

  it('is idempotent: a numbered event that comes again changes nothing', () => {
    fc.assert(
      fc.property(numbered, fc.nat(), (wild, seed) => {
        // Numbering begins anew with every response: a stream of two has two of each number.
        const events = wild.map((event: UnknownEvent) => ({ ...event, response: { id: 'r' } }))
        const state = fold(events)
        const again = events[seed % Math.max(1, events.length)] ?? { type: 'keepalive' }
        expect(reduce(state, again, 9).slots).toBe(state.slots)
        expect(fold(events, state)).toBe(state)
      }),
    )
  })

  it('makes of a batch what it makes of its events, however they are cut into batches', () => {
    const at = { item_id: 'm', output_index: 0, content_index: 0 }
    const deltas = fc
      .array(words, { maxLength: 12 })
      .map((list) => list.map((delta) => ({ type: 'response.output_text.delta', ...at, delta })))
    const type = 'response.output_text.annotation.added'
    const sources = fc.array(fc.constantFrom(0, 1, undefined), { maxLength: 12 }).map((gaps) =>
      gaps.map((gap, n) => ({
        type,
        ...at,
        ...(gap === undefined ? {} : { annotation_index: n + gap }),
        annotation: { type: 'url_citation', url: `https://example.org/${n}` },
      })),
    )
    const open = fc
      .array(item, { maxLength: 6 })
      .map((list) => list.map((each) => ({ type: 'response.output_item.added', item: each })))
    const long = fc
      .array(fc.oneof(deltas, sources, open, fc.array(anyEvent, { maxLength: 3 })), {
        maxLength: 8,
      })
      .map((lists) => lists.flat() as UnknownEvent[]) // of any kind, as above
    const numbers = fc.constantFrom<'all' | 'none' | 'some'>('all', 'none', 'some')
    fc.assert(
      fc.property(long, numbers, fc.array(fc.nat(5)), (list, numbering, cuts) => {
        const events = list.map((event, n) =>
          freeze(
            numbering === 'all' || (numbering === 'some' && n % 3 > 0)
              ? { ...event, sequence_number: n }
              : event,
          ),
        )
        const states = [freeze(connect())]
        const ends = cuts.map((_, n) => cuts.slice(0, n + 1).reduce((sum, size) => sum + size))
        for (const [n, end] of [...ends, events.length].entries()) {
          const batch = events.slice(ends[n - 1] ?? 0, end)
          // What one batch made is done: the next one writes into none of it.
          states.push(freeze(reduceAll(states[n] ?? connect(), batch, 1)))
        }
        const alone = events.reduce((next, event) => reduce(next, event, 1), connect())
        expect(states.at(-1)).toEqual(alone)
      }),
      { numRuns: 500 },
    )
  })

  it('makes of a batch of 10,000 deltas what it makes of them one by one', () => {
    const events = Array.from({ length: 10_000 }, (_, n) => ({
      type: 'response.output_text.delta',
      item_id: 'm',
      output_index: 0,
      content_index: 0,
      delta: `${n} `,
      sequence_number: n,
    }))
    const alone = events.reduce((state, event) => reduce(state, event), connect())
    expect(reduceAll(connect(), events)).toEqual(alone)
  })

  it('is flat: the ten-thousandth event makes as much new data as the tenth', () => {
    const delta = (sequence_number: number): AnyEvent => ({
      type: 'response.output_text.delta',
      item_id: 'm',
      output_index: 0,
      content_index: 0,
      delta: 'x',
      sequence_number,
    })
    let state = initialState
    const made: number[] = []
    for (let n = 0; n < 10_000; n += 1) {
      const next = reduce(state, delta(n), n)
      if (n === 9 || n === 9_999) made.push(newFields(state, next))
      state = next
    }
    expect(made[1]).toBe(made[0])
    expect(toResponse(state).output).toHaveLength(1)
  })
})

/** How many fields and entries stand in objects that the new state does not share with the old one. */
function newFields(before: unknown, after: unknown): number {
  if (before === after || typeof after !== 'object' || after === null) return 0
  const old = typeof before === 'object' && before !== null ? before : {}
  return Object.entries(after).reduce(
    (sum, [key, value]) => sum + 1 + newFields(Reflect.get(old, key), value),
    0,
  )
}
