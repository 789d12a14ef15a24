import { describe, expect, it } from 'vitest'
import { citations } from './citations.ts'
import { decodeEvent } from './decode.ts'
import { lint } from './lint.ts'
import type { UnknownEvent } from './protocol.ts'
import { reduce } from './reduce.ts'
import { items, outputText, refusalText } from './select.ts'
import { connect, type StreamState } from './state.ts'

// Streams with two oddities at once, and with values of the wrong kind where one is to be written.

function fold(...events: readonly UnknownEvent[]): StreamState {
  return events.reduce((state, event) => reduce(state, event), connect())
}

const at = { item_id: 'm', output_index: 0, content_index: 0 }
const message = (id: string, text: string) => ({
  id,
  type: 'message',
  role: 'assistant',
  status: 'completed',
  content: [{ type: 'output_text', text, annotations: [] }],
})
const said = (delta: unknown): UnknownEvent => ({
  type: 'response.output_text.delta',
  ...at,
  delta,
})
const added = (output_index: number, item: object): UnknownEvent => ({
  type: 'response.output_item.added',
  output_index,
  item,
})
const done = (output_index: number, item: object): UnknownEvent => ({
  type: 'response.output_item.done',
  output_index,
  item,
})
const last = (output: readonly object[], id = 'r'): UnknownEvent => ({
  type: 'response.completed',
  response: { id, status: 'completed', output },
})
const codes = ({ warnings }: StreamState) => warnings.map(({ code }) => code)

describe('a value of the wrong kind', () => {
  it.each([{ a: 1 }, { text: 'x' }, ['x'], 5, true, null])('is no word: %j', (odd) => {
    const state = fold(said('Hi'), said(odd), {
      type: 'response.output_text.done',
      ...at,
      text: odd,
    })
    expect(outputText(state)).toBe('Hi')
  })

  it('is no address of a source', () => {
    const annotation = { type: 'url_citation', url: 5, title: {}, start_index: '0' }
    const state = fold(said('Hi'), {
      type: 'response.output_text.annotation.added',
      ...at,
      annotation,
    })
    expect(citations(state)).toMatchObject([{ url: null, span: null }])
  })

  it('is no output of a shell command', () => {
    const state = fold({
      type: 'response.shell_call_output_content.delta',
      output_index: 0,
      command_index: 0,
      delta: 'words',
    })
    expect(items(state)).toEqual([])
    expect(codes(state)).toEqual(['bad_field'])
  })
})

describe('words of another kind than an item has them', () => {
  const bare = { ...message('m', ''), content: 'Hello' }
  const call = { id: 'f', type: 'function_call', call_id: 'c', name: 'n', status: 'completed' }

  it('are kept where a message has a text in the place of its parts', () => {
    expect(outputText(fold(done(0, bare)))).toBe('Hello')
    expect(outputText(fold(last([bare])))).toBe('Hello')
    const told = fold(said('Hel'), said('lo'), done(0, bare), last([bare]))
    expect(items(told)).toMatchObject([{ content: [{ type: 'output_text', text: 'Hello' }] }])
  })

  it('are kept where reasoning has a text in the place of its summary', () => {
    const state = fold(done(0, { id: 'rs', type: 'reasoning', summary: 'Why' }))
    expect(items(state)).toMatchObject([{ summary: [{ type: 'summary_text', text: 'Why' }] }])
  })

  it('are kept where arguments and outputs come as data', () => {
    const output = [{ type: 'text', text: 'Hi' }]
    const mcp = { id: 'q', type: 'mcp_call', server_label: 's', name: 'n', arguments: '{}', output }
    const state = fold(done(0, { ...call, arguments: { city: 'Ghent' } }), done(1, mcp))
    expect(items(state)).toMatchObject([
      { arguments: '{"city":"Ghent"}' },
      { output: JSON.stringify(output) },
    ])
  })

  it('are findings all the same', () => {
    const of = (event: UnknownEvent): readonly string[] =>
      lint([event]).flatMap(({ rule, expected }) =>
        rule === 'item-fields-present' ? [expected] : [],
      )
    expect(of(added(0, { ...call, arguments: {} }))).toEqual(['arguments: text'])
    expect(of(added(0, { ...message('m', ''), content: 'Hi' }))).toEqual([
      expect.stringMatching(/^content: list of/),
    ])
  })
})

describe('a snapshot', () => {
  it('takes no words away while the response runs', () => {
    const snapshot = { id: 'r', output: [message('m', 'He')] }
    const state = fold(
      said('Hello'),
      { type: 'response.in_progress', response: snapshot },
      said('!'),
    )
    expect(outputText(state)).toBe('Hello!')
  })

  it('brings the words that it has before they are heard', () => {
    const snapshot = { id: 'r', output: [message('m', 'Hello')] }
    const state = fold(said('Hel'), { type: 'response.in_progress', response: snapshot }, said('!'))
    expect(outputText(state)).toBe('Hello!')
  })

  it('is told item by item where as many streamed, whatever their indexes and ids', () => {
    const state = fold(
      done(1, message('a', 'A')),
      done(2, message('b', 'B')),
      last([message('x', 'A'), message('y', 'BB')]),
    )
    expect(outputText(state)).toBe('ABB')
    expect(items(state)).toHaveLength(2)
  })

  it('counts once: a second one with other words comes too late', () => {
    const first = fold(said('Hi'), last([message('m', 'Hi')]))
    for (const output of [[message('m', 'Bye')], [message('m', 'Hi'), message('n', 'Bye')]]) {
      const state = reduce(first, last(output))
      expect(outputText(state)).toBe('Hi')
      expect(codes(state)).toEqual(['after_end'])
    }
  })

  it('tells a part without a type by what is in it', () => {
    const content = [{ text: 'Hi there' }, { refusal: 'No' }]
    const state = fold(said('Hi'), last([{ ...message('m', ''), content }]))
    expect([outputText(state), refusalText(state)]).toEqual(['Hi there', 'No'])
  })
})

describe('a delta that comes late', () => {
  const numbered = (...events: readonly UnknownEvent[]) =>
    fold(...events.map((event, i) => ({ sequence_number: [1, 3, 4, 5, 2][i], ...event })))

  it('adds nothing to an item whose last words contradicted the others', () => {
    const state = numbered(
      added(0, { ...message('m', ''), content: [] }),
      said(' one'),
      { type: 'response.output_text.done', ...at, text: 'sum one' },
      done(0, message('m', 'sum one')),
      said('sum'),
    )
    expect(outputText(state)).toBe('sum one')
    expect(codes(state)).toContain('after_done')
  })
})

describe('an error', () => {
  it('without words takes those of the failure that follows', () => {
    const error = { code: 'server_error', message: 'The disk is full' }
    const state = fold({ type: 'error' }, { type: 'response.failed', response: { error } })
    expect(state.error).toMatchObject(error)
  })
})

describe('an item that the end finds open', () => {
  it.each(['incomplete', 'failed'])('stays what the server called it: %s', (status) => {
    const state = fold(added(0, { ...message('m', 'Hi'), status }), last([]))
    expect(items(state)).toMatchObject([{ status }])
  })
})

describe('what is nested deeper than any stack', () => {
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
  const read = (text: string): UnknownEvent => {
    const decoded = decodeEvent(text)
    return 'event' in decoded ? decoded.event : {}
  }

  it.each(['content', 'summary', 'text', 'arguments', 'x'])('passes through: %s', (field) => {
    const item = `{"id":"q","type":"acme:thing","${field}":${deep}}`
    const events = [
      `{"type":"response.output_item.added","output_index":0,"item":${item}}`,
      `{"type":"response.output_item.done","output_index":0,"item":${item}}`,
      `{"type":"response.completed","response":{"output":[${item}]}}`,
    ]
    const state = fold(...events.map(read))
    expect(items(state)).toHaveLength(1)
    expect(state.phase).toBe('completed')
  })
})

describe('an item that is announced after its words', () => {
  it('keeps them, and takes its name and call from the announcement', () => {
    const state = fold(
      { type: 'response.function_call_arguments.done', output_index: 0, arguments: '{"a":1}' },
      added(0, { id: 'f', type: 'function_call', call_id: 'c', name: 'n', arguments: '' }),
    )
    expect(items(state)).toMatchObject([{ call_id: 'c', name: 'n', arguments: '{"a":1}' }])
  })
})
