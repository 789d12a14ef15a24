import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lint } from './lint.ts'
import type { LintOptions } from './lint/rule.ts'
import { lintRules, type RuleName } from './lint/rules.ts'
import { table } from './protocol.ts'
import type { JsonObject } from './shape.ts'
import { write, type Step } from './write.ts'

const thought = (text: string) => ({ type: 'summary_text', text })
const source = { type: 'url_citation', url: 'https://a.example', start_index: 0, end_index: 5 }
const part = { type: 'output_text', text: 'Hello world', annotations: [source], logprobs: [] }
const reasoning = { type: 'reasoning', id: 'rs', summary: [thought('Hm')], encrypted_content: 'a' }
const message = {
  type: 'message',
  id: 'm',
  role: 'assistant',
  content: [part],
  status: 'completed',
}
const call = { type: 'function_call', id: 'fc', call_id: 'call', name: 'get', arguments: '{}' }
const usage = { input_tokens: 1, output_tokens: 1, total_tokens: 2 }
const inReasoning = { item_id: 'rs', output_index: 0, summary_index: 0 }
const inMessage = { item_id: 'm', output_index: 1, content_index: 0 }
const inCall = { item_id: 'fc', output_index: 2 }

const event = (name: string, fields: object): JsonObject => ({
  type: `response.${name}`,
  ...fields,
})
const begun = { id: 'resp', status: 'in_progress', output: [], usage: null }
const ended = { id: 'resp', status: 'completed', output: [reasoning, message, call], usage }

/** A stream that breaks no rule. The numbers are the places of its events. */
const good: readonly JsonObject[] = [
  /* 0 */ event('created', { response: begun }),
  event('in_progress', { response: begun }),
  event('output_item.added', { output_index: 0, item: { ...reasoning, summary: [] } }),
  event('reasoning_summary_part.added', { ...inReasoning, part: thought('') }),
  event('reasoning_summary_text.delta', { ...inReasoning, delta: 'Hm' }),
  /* 5 */ event('reasoning_summary_text.done', { ...inReasoning, text: 'Hm' }),
  event('reasoning_summary_part.done', { ...inReasoning, part: thought('Hm') }),
  event('output_item.done', { output_index: 0, item: reasoning }),
  event('output_item.added', { output_index: 1, item: { ...message, content: [] } }),
  event('content_part.added', { ...inMessage, part: { ...part, text: '', annotations: [] } }),
  /* 10 */ event('output_text.delta', { ...inMessage, delta: 'Hello' }),
  event('output_text.annotation.added', { ...inMessage, annotation_index: 0, annotation: source }),
  event('output_text.delta', { ...inMessage, delta: ' world' }),
  event('output_text.done', { ...inMessage, text: 'Hello world' }),
  event('content_part.done', { ...inMessage, part }),
  /* 15 */ event('output_item.done', { output_index: 1, item: message }),
  event('output_item.added', { output_index: 2, item: { ...call, arguments: '' } }),
  event('function_call_arguments.delta', { ...inCall, delta: '{}' }),
  event('function_call_arguments.done', { ...inCall, arguments: '{}' }),
  event('output_item.done', { output_index: 2, item: call }),
  /* 20 */ event('completed', {
    response: { ...ended, output: [{ ...reasoning, encrypted_content: 'b' }, message, call] },
  }),
]

/** The place of the last event. */
const end = good.length - 1

const number = (events: readonly JsonObject[], from = 0): readonly JsonObject[] =>
  events.map((one, i) => ({ ...one, sequence_number: from + i }))
const without = (at: number): readonly JsonObject[] => number(good.toSpliced(at, 1))
const insert = (at: number, ...events: readonly JsonObject[]): readonly JsonObject[] =>
  number(good.toSpliced(at, 0, ...events))

type Change = readonly [at: number, path: string, value: unknown]

/** The events with some places in them changed: `item/content/0/text` is a path. */
function change(events: readonly JsonObject[], ...changes: readonly Change[]) {
  return changes.reduce((changed, [at, path, value]) => {
    const steps = path.split('/').map((step): Step => (/^\d+$/.test(step) ? Number(step) : step))
    // A change inside one event leaves a list of events.
    return write(changed, [at, ...steps], () => value) as readonly JsonObject[]
  }, events)
}

const edit = (...changes: readonly Change[]): readonly JsonObject[] =>
  change(number(good), ...changes)

const failed = number([
  ...good.slice(0, 2),
  { type: 'error', error: { message: 'No' } },
  event('failed', { response: { ...begun, status: 'failed' } }),
])
const searching = (output_index: number) =>
  event('web_search_call.searching', { output_index, item_id: 'ws' })
const late = { output_index: 5, item: { ...call, id: 'late', arguments: '' } }

interface Case {
  readonly events: readonly unknown[]
  readonly options?: LintOptions
  /** Where the finding is. */
  readonly at: number | null
  /** What cannot but be broken with it. */
  readonly also?: readonly RuleName[]
}

/** For each rule a stream that breaks it and no other. */
const broken: Readonly<Record<RuleName, Case>> = {
  'created-first': { events: without(0), at: 0 },
  'created-once': { events: [...number(good), ...number(good)], at: end + 1 },
  'terminal-present': { events: without(end), at: null },
  'terminal-last': { events: number([...good, { type: 'keepalive' }]), at: end + 1 },
  'sequence-present': { events: good, at: null },
  'sequence-increases': {
    events: edit([7, 'sequence_number', 6]),
    at: 7,
    also: ['sequence-without-gaps'],
  },
  'sequence-without-gaps': { events: edit([end, 'sequence_number', 30]), at: end },
  'sequence-start': { events: number(good, 1), at: 0 },
  'event-name-present': { events: number(good), options: { eventNames: [] }, at: null },
  'event-name-matches': {
    events: number(good),
    options: { eventNames: good.map(({ type }, i) => (i === 3 ? 'response.other' : String(type))) },
    at: 3,
  },
  'id-line-unused': { events: number(good), options: { eventIds: [null, '7'] }, at: 1 },
  'content-type': { events: number(good), options: { contentType: 'text/html' }, at: null },
  'done-marker-last': { events: [...number(good), '[DONE]', '[DONE]'], at: end + 2 },
  'done-marker-present': { events: number(good), options: { transport: 'sse' }, at: null },
  'output-index-present': { events: edit([4, 'output_index', undefined]), at: 4 },
  'item-added-first': { events: insert(2, searching(3)), at: 2 },
  'output-index-dense': {
    events: change(insert(end, event('output_item.added', late), event('output_item.done', late)), [
      end + 2,
      'response/output/3',
      late.item,
    ]),
    at: end,
  },
  'item-done-last': { events: insert(end, searching(0)), at: end },
  'item-identity': { events: edit([16, 'item/id', 'other']), at: 19 },
  'part-added-first': { events: without(3), at: 3 },
  'part-empty-at-added': { events: edit([9, 'part/text', 'Hel']), at: 9 },
  'deltas-before-done': { events: without(17), at: 17 },
  'done-equals-deltas': { events: edit([17, 'delta', '{"a"']), at: 18 },
  'part-repeats-text': { events: edit([6, 'part/text', 'Ah']), at: 6 },
  'item-repeats-text': {
    events: edit([19, 'item/arguments', '{"b"'], [end, 'response/output/2/arguments', '{"b"']),
    at: 19,
  },
  'incomplete-item-last': {
    events: edit(
      [15, 'item/status', 'incomplete'],
      [end, 'response/output/1/status', 'incomplete'],
      [end, 'response/status', 'incomplete'],
      [end, 'type', 'response.incomplete'],
    ),
    at: 15,
  },
  'incomplete-item-in-incomplete-response': {
    events: edit(
      [19, 'item/status', 'incomplete'],
      [end, 'response/output/2/status', 'incomplete'],
    ),
    at: 19,
  },
  'final-output-items': { events: edit([end, 'response/output', []]), at: end },
  'final-output-ids': { events: edit([end, 'response/output/1/id', 'x']), at: end },
  'final-output-bodies': { events: edit([end, 'response/output/1/role', 'user']), at: end },
  'status-of-terminal': { events: edit([end, 'response/status', 'in_progress']), at: end },
  'usage-of-response': { events: edit([end, 'response/usage', null]), at: end },
  'error-then-failed': { events: failed.slice(0, 3), at: 2 },
  'item-fields-present': { events: edit([16, 'item/arguments', undefined]), at: 16 },
  'item-fields-start-empty': { events: edit([16, 'item/arguments', '{}']), at: 16 },
  'extension-slug': { events: insert(2, { type: 'probe' }), at: 2 },
  'annotation-index-dense': { events: edit([11, 'annotation_index', 1]), at: 11 },
  'annotation-within-text': {
    events: edit(
      [11, 'annotation/end_index', 6],
      [14, 'part/annotations/0/end_index', 6],
      [15, 'item/content/0/annotations/0/end_index', 6],
      [end, 'response/output/1/content/0/annotations/0/end_index', 6],
    ),
    at: 11,
  },
  'annotations-repeated': { events: without(11), at: 13 },
  'added-names-itself': { events: edit([16, 'item/name', '']), at: 16, also: ['item-identity'] },
  'call-id-length': {
    events: number(good),
    options: { request: { input: [{ type: 'function_call_output', call_id: 'x'.repeat(65) }] } },
    at: null,
  },
  'tool-name-letters': {
    events: number(good),
    options: { request: { tools: [{ type: 'function', name: 'get weather' }] } },
    at: null,
  },
  'request-over-websocket': {
    events: number(good),
    options: { transport: 'websocket', request: { stream: true } },
    at: null,
  },
  'one-response-in-flight': {
    events: insert(0, event('created', { response: begun })),
    options: { transport: 'websocket' },
    at: 1,
  },
  'ends-as-asked': { events: failed, options: { status: 'completed' }, at: 3 },
  'stream-not-empty': { events: [], at: null },
  'event-readable': { events: (number(good) as unknown[]).toSpliced(5, 0, '{"torn'), at: 5 },
  'event-fields': { events: edit([10, 'content_index', undefined]), at: 10 },
  'response-fields': { events: edit([end, 'response/id', undefined]), at: end },
}

describe.each(lintRules)('invariant $invariant, $name', ({ name, says }) => {
  const { events, options, at, also = [] } = broken[name]

  it(`finds where it is broken and nothing else: ${says}`, () => {
    const found = lint(events, options)
    expect([...new Set(found.map(({ rule }) => rule))].toSorted()).toEqual(
      [name, ...also].toSorted(),
    )
    expect(found.find(({ rule }) => rule === name)).toMatchObject({ eventIndex: at })
  })
})

it('has a rule for each of the eighteen invariants', () => {
  const numbers = new Set(lintRules.map(({ invariant }) => invariant))
  expect([...numbers]).toEqual(Array.from({ length: 18 }, (_, i) => i + 1))
})

describe('a good stream', () => {
  it('has no finding, as objects and as texts, with all that is known of it', () => {
    const options: LintOptions = {
      eventNames: good.map(({ type }) => String(type)),
      eventIds: [],
      contentType: 'text/event-stream; charset=utf-8',
      transport: 'sse',
      status: 'completed',
      request: { stream: true, tools: [{ type: 'function', name: 'get_weather-2' }] },
    }
    const texts = number(good).map((one) => JSON.stringify(one))
    expect(lint(number(good))).toEqual([])
    expect(lint([...texts, '[DONE]'], options)).toEqual([])
  })

  it('has none when it is resumed behind any of its events', () => {
    for (let n = 0; n < end; n += 1) {
      expect(lint(number(good).slice(n + 1), { startingAfter: n })).toEqual([])
    }
  })

  it('has none when it failed, was cut off in its last item, or follows another on a socket', () => {
    expect(lint(failed)).toEqual([])
    const cutOff = edit(
      [19, 'item/status', 'incomplete'],
      [end, 'response/output/2/status', 'incomplete'],
      [end, 'response/status', 'incomplete'],
      [end, 'type', 'response.incomplete'],
    )
    expect(lint(cutOff)).toEqual([])
    expect(
      lint(
        number([...good, event('steer.pending', { reason: 'x', required_input: [], steer: {} })]),
      ),
    ).toEqual([])
    const socket = [...number(good), ...number(good)]
    expect(lint(socket, { transport: 'websocket' })).toEqual([])
  })

  it('has none when its names are another dialect’s, which its event lines repeat', () => {
    const alias = { type: 'response.keep_alive', sequence_number: 0 }
    const events = [...number(good).slice(0, 1), alias]
    const findings = lint(events, { eventNames: ['response.created', 'response.keep_alive'] })
    expect(findings.filter(({ rule }) => rule === 'event-name-matches')).toEqual([])
  })
})

describe('a finding', () => {
  it('says what was expected and what was there, and who says so', () => {
    expect(lint(edit([17, 'delta', '{"a"']))).toEqual([
      {
        eventIndex: 18,
        rule: 'done-equals-deltas',
        basis: 'wire',
        severity: 'warning',
        expected: JSON.stringify('{"a"'),
        seen: '"{}"',
      },
    ])
  })

  it('is made at the one event that is wrong, not at those behind it that are right', () => {
    const only = (events: readonly JsonObject[]) =>
      lint(events).map(({ rule, eventIndex }) => [rule, eventIndex])
    expect(only(edit([13, 'text', 'Hallo world']))).toEqual([['done-equals-deltas', 13]])
    expect(only(edit([5, 'text', 'Ah']))).toEqual([['done-equals-deltas', 5]])
    const swapped = number([...good.slice(0, 2), ...good.slice(8, 16), ...good.slice(2, 8)])
    const indexes = 'output-index-dense'
    expect(only([...swapped, ...number(good).slice(16)])).toEqual([
      [indexes, 2],
      [indexes, 10],
    ])
    expect(only(insert(16, good[8] ?? {}))).toEqual([
      [indexes, 16],
      ['item-done-last', 16],
    ])
    expect(only(edit([16, 'item', null])).map(([rule]) => rule)).not.toContain('item-identity')
  })

  it('cuts long texts to the place where they differ', () => {
    const long = 'x'.repeat(5_000)
    const [found] = lint(edit([17, 'delta', `${long}a`], [18, 'arguments', `${long}b`]))
    expect([found?.expected, found?.seen]).toEqual(['…"xxxxxxxxxxa"', '…"xxxxxxxxxxb"'])
  })

  it('comes once for a server that never numbers, and once for a part that was never added', () => {
    const deltas = Array.from({ length: 9 }, () => good[10] ?? {})
    const found = lint([...good.slice(0, 9), ...deltas])
    expect(found.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['sequence-present', 'part-added-first']),
    )
    expect(found.filter(({ rule }) => rule === 'sequence-present')).toHaveLength(1)
    expect(found.filter(({ rule }) => rule === 'part-added-first')).toHaveLength(1)
  })

  it('is made for an event behind [DONE]', () => {
    const [last] = number(good).slice(end)
    expect(lint([...number(good).slice(0, end), '[DONE]', last])).toMatchObject([
      { rule: 'done-marker-last', eventIndex: end + 1 },
    ])
  })
})

describe('the pass', () => {
  const places = fc.oneof(fc.nat(3), fc.constantFrom(undefined, null, -1, 1e9, '__proto__', {}))
  const item = fc.record(
    {
      type: fc.constantFrom('message', 'function_call', '__proto__', 'constructor', 5, null),
      id: fc.constantFrom('a', '__proto__', null),
      content: fc.jsonValue(),
      status: fc.constantFrom('incomplete', 'completed', {}),
    },
    { requiredKeys: [] },
  )
  const wild = fc.record(
    {
      type: fc.oneof(fc.constantFrom(...table.keys()), fc.jsonValue()),
      output_index: places,
      content_index: places,
      summary_index: places,
      annotation_index: places,
      item_id: fc.constantFrom('a', '__proto__', null),
      delta: fc.oneof(fc.string(), fc.jsonValue()),
      text: fc.oneof(fc.string(), fc.jsonValue()),
      part: fc.oneof(item, fc.jsonValue()),
      item: fc.oneof(item, fc.jsonValue()),
      response: fc.oneof(fc.record({ output: fc.array(item) }), fc.jsonValue()),
      annotation: fc.jsonValue(),
    },
    { requiredKeys: [] },
  )

  it('never throws, whatever JSON it is given', () => {
    const anything = fc.oneof(wild, fc.jsonValue(), fc.json(), fc.constant('[DONE]'))
    fc.assert(
      fc.property(fc.array(anything), fc.jsonValue(), (events, request) => {
        const options: LintOptions = { request, transport: 'websocket', eventNames: [] }
        expect(() => lint(events, options)).not.toThrow()
        expect(() => lint([...good, ...events], { startingAfter: 3 })).not.toThrow()
      }),
    )
  })

  it('never throws on objects that nest deeply or will not be texts', () => {
    let deep: unknown = 1
    for (let i = 0; i < 20_000; i += 1) deep = { output: [deep] }
    const odd = { toString: 1, valueOf: 1 }
    const events = [deep, { type: odd }, { ...good[2], item: { type: odd, id: odd, name: odd } }]
    expect(() => lint([...events, { ...good[end], response: deep }])).not.toThrow()
  })

  it('takes the order of findings from the order of events, those about the whole last', () => {
    const findings = lint([...good.slice(3, 12), '{'])
    const found = findings.map(({ eventIndex }) => eventIndex ?? Infinity)
    expect(found).toEqual(found.toSorted((a, b) => a - b))
    expect(found.at(-1)).toBe(Infinity)
  })
})
