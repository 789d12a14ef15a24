import { describe, expect, it } from 'vitest'
import { isItem } from './isItem.ts'
import type { UnknownEvent } from './protocol.ts'
import { reduce } from './reduce.ts'
import { foldResponse } from './foldResponse.ts'
import { toResponse } from './toResponse.ts'
import { items, openCalls, outputText, refusalText, timing } from './select.ts'
import { settle } from './settle.ts'
import { connect, type StreamState } from './state.ts'

function fold(...events: readonly UnknownEvent[]): StreamState {
  return events.reduce((state, event, i) => reduce(state, event, i * 100), connect())
}

const added = (output_index: number | undefined, item: object): UnknownEvent => ({
  type: 'response.output_item.added',
  ...(output_index === undefined ? {} : { output_index }),
  item,
})
const done = (output_index: number, item: object): UnknownEvent => ({
  type: 'response.output_item.done',
  output_index,
  item,
})
const delta = (words: string, at: object = { item_id: 'm', output_index: 0 }): UnknownEvent => ({
  type: 'response.output_text.delta',
  content_index: 0,
  ...at,
  delta: words,
})
const message = (id: string, text?: string) => ({
  id,
  type: 'message',
  role: 'assistant',
  content: text === undefined ? [] : [{ type: 'output_text', text, annotations: [] }],
})

describe('items', () => {
  it('are found by index while their id changes with every event', () => {
    const state = fold(
      added(0, message('x1')),
      delta('Hel', { item_id: 'x2', output_index: 0 }),
      delta('lo', { item_id: 'x3', output_index: 0 }),
      done(0, message('x4', 'Hello')),
    )
    expect(items(state)).toHaveLength(1)
    expect(outputText(state)).toBe('Hello')
  })

  it('are found by id while the index is missing, and by type while both are', () => {
    const state = fold(
      added(undefined, message('m')),
      added(undefined, { type: 'function_call', id: 'f', call_id: 'c', name: 'n' }),
      delta('Hi', { item_id: 'm' }),
      { type: 'response.function_call_arguments.delta', delta: '{}' },
      delta('!', {}),
    )
    expect(outputText(state)).toBe('Hi!')
    expect(items(state)[1]).toMatchObject({ arguments: '{}' })
  })

  it('go behind one another when the server says index 0 for each', () => {
    const state = fold(
      added(0, { type: 'reasoning', id: 'r', summary: [] }),
      added(0, message('m')),
      delta('Hi', { item_id: 'm', output_index: 1 }),
    )
    expect(items(state).map(({ type }) => type)).toEqual(['reasoning', 'message'])
    expect(outputText(state)).toBe('Hi')
  })

  it('are made on demand, of the type that the event implies', () => {
    const state = fold(
      { type: 'response.reasoning_summary_text.delta', output_index: 0, delta: 'Think' },
      { type: 'response.function_call_arguments.done', output_index: 1, arguments: '{"a":1}' },
      {
        type: 'response.content_part.added',
        output_index: 2,
        part: { type: 'reasoning_text', text: '' },
      },
    )
    expect(items(state).map(({ type }) => type)).toEqual([
      'reasoning',
      'function_call',
      'reasoning',
    ])
  })

  it('keep what was heard when their announcement comes late', () => {
    const state = fold(
      { type: 'response.function_call_arguments.done', output_index: 0, arguments: '{"a":1}' },
      added(0, { type: 'function_call', id: 'f', call_id: 'c', name: 'get', arguments: '' }),
    )
    expect(items(state)).toMatchObject([{ arguments: '{"a":1}', name: 'get', call_id: 'c' }])
  })

  it('take no words of another kind of item', () => {
    const state = fold(added(0, message('m')), delta('Hi'), {
      type: 'response.function_call_arguments.delta',
      item_id: 'm',
      output_index: 0,
      delta: 'zzz',
    })
    expect(items(state)).toHaveLength(1)
    expect(state.warnings.map(({ code }) => code)).toEqual(['wrong_item'])
  })

  it('of unknown types are kept with all they bring', () => {
    const state = fold(
      added(0, { type: 'acme:probe', id: 'p', reading: { value: 1 } }),
      done(0, { type: 'acme:probe', id: 'p', reading: { value: 2 } }),
    )
    expect(items(state)).toEqual([{ type: 'acme:probe', id: 'p', reading: { value: 2 } }])
  })
})

describe('parts', () => {
  it('lie in the order of their indexes, whatever order they come in and whatever gaps they leave', () => {
    const at = (content_index: number) => ({ item_id: 'm', output_index: 0, content_index })
    const state = fold(
      added(0, message('m')),
      delta('c', at(7)),
      delta('a', at(2)),
      delta('b', at(7)),
    )
    expect(items(state)[0]).toMatchObject({ content: [{ text: 'a' }, { text: 'cb' }] })
  })

  it.each([0, 3])('become a refusal when an empty text part gives its index %i to one', (n) => {
    const at = { item_id: 'm', output_index: 0, content_index: n }
    const state = fold(
      added(0, message('m')),
      { type: 'response.content_part.added', ...at, part: { type: 'output_text', text: '' } },
      { type: 'response.refusal.delta', ...at, delta: 'I can’t' },
    )
    expect(items(state)[0]).toMatchObject({ content: [{ type: 'refusal', refusal: 'I can’t' }] })
  })

  it('keep both words when a refusal takes the index of a text that has some', () => {
    const at = { item_id: 'm', output_index: 0, content_index: 0 }
    const state = fold(
      delta('Said. ', at),
      { type: 'response.refusal.delta', ...at, delta: 'No' },
      { type: 'response.refusal.delta', ...at, delta: '!' },
      delta('More.', at),
    )
    expect([outputText(state), refusalText(state)]).toEqual(['Said. More.', 'No!'])
  })

  it('of reasoning are reasoning text, whatever the server calls them', () => {
    const at = { item_id: 'r', output_index: 0, content_index: 0 }
    const state = fold(
      added(0, { type: 'reasoning', id: 'r', summary: [], content: null }),
      { type: 'response.content_part.added', ...at, part: { type: 'output_text', text: '' } },
      { type: 'response.reasoning_text.delta', ...at, delta: 'Hm' },
      {
        type: 'response.content_part.done',
        ...at,
        part: { type: 'output_text', text: 'Hm', annotations: [] },
      },
    )
    expect(items(state)[0]).toMatchObject({ content: [{ type: 'reasoning_text', text: 'Hm' }] })
  })

  it('append annotations that come without an index', () => {
    const cite = (url: string): UnknownEvent => ({
      type: 'response.output_text.annotation.added',
      output_index: 0,
      annotation: { type: 'url_citation', url },
    })
    const state = fold(delta('Hi'), cite('https://a.example'), cite('https://b.example'))
    expect(items(state)[0]).toMatchObject({
      content: [{ annotations: [{ url: 'https://a.example' }, { url: 'https://b.example' }] }],
    })
  })
})

describe('words', () => {
  it('are not said twice by deltas behind a done that came too early', () => {
    const state = fold(
      delta('Hel'),
      { type: 'response.output_text.done', output_index: 0, item_id: 'm', text: 'Hello' },
      delta('lo'),
      delta(' world'),
    )
    expect(outputText(state)).toBe('Hello world')
  })

  it('are read as they are: no number, no list, no null gets into a text', () => {
    const odd = [5, null, ['zz'], undefined].map((words) => ({ ...delta(''), delta: words }))
    expect(outputText(fold(delta('Hi'), ...odd))).toBe('Hi')
  })

  it('of an item that is done stay as they are', () => {
    const state = fold(done(0, message('m', 'Hello')), delta(' again'))
    expect(outputText(state)).toBe('Hello')
    expect(state.warnings.map(({ code }) => code)).toEqual(['after_done'])
  })
})

describe('log probabilities', () => {
  const token = (text: string) => ({ token: text, logprob: -0.1 })
  const said = [
    { ...delta('Hel'), logprobs: [token('Hel')] },
    { ...delta('lo'), logprobs: [token('lo')] },
  ]

  it('of deltas are in the part when the stream is cut', () => {
    const cut = settle(fold(...said), { phase: 'interrupted' })
    expect(items(cut)[0]).toMatchObject({ content: [{ logprobs: [token('Hel'), token('lo')] }] })
  })

  it('are those of the last word where it brings some', () => {
    const part = { type: 'output_text', text: 'Hello', annotations: [], logprobs: [token('Hello')] }
    const bare = { type: 'output_text', text: 'Hello', annotations: [] }
    const end = (content: object) => fold(...said, done(0, { ...message('m'), content: [content] }))
    expect(items(end(part))[0]).toMatchObject({ content: [{ logprobs: [token('Hello')] }] })
    expect(items(end(bare))[0]).toMatchObject({
      content: [{ logprobs: [token('Hel'), token('lo')] }],
    })
  })
})

describe('images', () => {
  const draft = (partial_image_index: number, partial_image_b64: string): UnknownEvent => ({
    type: 'response.image_generation_call.partial_image',
    output_index: 0,
    item_id: 'ig',
    partial_image_index,
    partial_image_b64,
    size: '1024x1024',
  })
  const image = (result: string | null) => ({ type: 'image_generation_call', id: 'ig', result })

  it('keep their previews in order until the result is there', () => {
    const before = fold(added(0, image(null)), draft(1, 'bb'), draft(0, 'aa'))
    expect(before.slots[0]?.drafts.map(({ index }) => index)).toEqual([0, 1])
    const after = reduce(before, done(0, image('ff')))
    expect(after.slots[0]).toMatchObject({ drafts: [], open: false, item: { result: 'ff' } })
    expect(reduce(after, draft(2, 'cc')).slots[0]?.drafts).toEqual([])
  })

  it('keep the last preview when no result comes', () => {
    const state = fold(added(0, image(null)), draft(0, 'aa'), done(0, image(null)))
    expect(state.slots[0]?.drafts).toHaveLength(1)
  })
})

describe('commands', () => {
  it('and what they print are put together without an item id', () => {
    const state = fold(
      added(0, { type: 'shell_call', call_id: 'c', action: { commands: [] } }),
      { type: 'response.shell_call_command.added', output_index: 0, command_index: 0, command: '' },
      { type: 'response.shell_call_command.delta', output_index: 0, command_index: 0, delta: 'ls' },
      {
        type: 'response.shell_call_command.delta',
        output_index: 0,
        command_index: 0,
        delta: ' -a',
      },
      added(1, { type: 'shell_call_output', call_id: 'c', status: 'completed', output: [] }),
      {
        type: 'response.shell_call_output_content.delta',
        output_index: 1,
        command_index: 0,
        delta: { stdout: 'one\n' },
      },
      {
        type: 'response.shell_call_output_content.delta',
        output_index: 1,
        command_index: 0,
        delta: { stdout: 'two\n', stderr: 'oops' },
      },
    )
    expect(items(state)).toMatchObject([
      { action: { commands: ['ls -a'] } },
      { output: [{ stdout: 'one\ntwo\n', stderr: 'oops' }] },
    ])
  })
})

describe('the end', () => {
  const hello = [added(0, message('m')), delta('Hello')]

  it('without items erases none, and closes what is open', () => {
    const state = fold(...hello, { type: 'response.completed', response: { id: 'r', output: [] } })
    expect(outputText(state)).toBe('Hello')
    expect(state).toMatchObject({ phase: 'completed', slots: { 0: { open: false } } })
  })

  it('draws nothing anew when the last snapshot says what was said', () => {
    const before = fold(...hello, done(0, message('m', 'Hello')))
    const after = reduce(before, {
      type: 'response.completed',
      response: { id: 'r', status: 'completed', output: [message('m', 'Hello')] },
    })
    expect(after.slots[0]).toBe(before.slots[0])
  })

  it('of an item draws nothing anew when it is told twice', () => {
    const before = fold(done(0, message('m', 'Hello')))
    const after = fold(done(0, message('m', 'Hello')), done(0, message('m', 'Hello')), delta('!'))
    expect(outputText(after)).toBe('Hello')
    expect(reduce(before, done(0, message('m', 'Hello'))).slots[0]).toBe(before.slots[0])
  })

  it('is taken from the first event that says so', () => {
    const failed = { type: 'response.failed', response: { error: { code: 'x', message: 'y' } } }
    const state = fold(...hello, failed, { type: 'response.completed', response: {} })
    expect(state).toMatchObject({ phase: 'failed', error: { code: 'x', message: 'y' } })
    expect(state.warnings.map(({ code }) => code)).toContain('after_end')
  })

  it('is told once by an error and the failure that follows it', () => {
    const state = fold(
      ...hello,
      { type: 'error', error: { type: 'server_error', code: null, message: 'Down' } },
      {
        type: 'response.failed',
        response: { id: 'r', status: 'failed', error: { code: 'late', message: 'Later' } },
      },
    )
    expect(state.error).toEqual({ kind: 'provider', message: 'Down', code: 'server_error' })
    expect(state.response).toMatchObject({ id: 'r', status: 'failed' })
    expect(outputText(state)).toBe('Hello')
  })

  it('reads errors nested and flat', () => {
    const error = (event: UnknownEvent) => fold(event).error
    const flat = { type: 'error', code: 'c', message: 'Flat', param: 'p' }
    expect(error(flat)).toEqual({ kind: 'provider', message: 'Flat', code: 'c', param: 'p' })
    expect(error({ type: 'error', error: null, message: 'Flat' })?.message).toBe('Flat')
    expect(error({ type: 'error' })?.message).toMatch(/without saying which/)
  })

  it('keeps all words when the transport breaks, and says incomplete of what was open', () => {
    const cut = settle(fold(...hello), {
      phase: 'interrupted',
      error: { kind: 'interrupted', message: 'cut' },
    })
    expect(cut).toMatchObject({ phase: 'interrupted', error: { kind: 'interrupted' } })
    expect(outputText(cut)).toBe('Hello')
    expect(cut.slots[0]?.open).toBe(false)
  })

  it('stays the server’s when the transport breaks behind it', () => {
    const state = fold(...hello, { type: 'response.completed', response: {} })
    expect(settle(state, { phase: 'interrupted' })).toBe(state)
  })
})

describe('a last snapshot', () => {
  it('finds guessed items by the ids that their events named, whatever lies between them', () => {
    const state = fold(
      delta('one', { item_id: 'a', output_index: 0 }),
      delta('two', { item_id: 'b', output_index: 2 }),
      {
        type: 'response.completed',
        response: {
          output: [
            message('a', 'one'),
            { type: 'function_call', call_id: 'c' },
            message('b', 'two'),
          ],
        },
      },
    )
    expect(items(state).map(({ type }) => type)).toEqual(['message', 'function_call', 'message'])
    expect(state.order).toEqual([0, 1, 2])
    expect(outputText(state)).toBe('onetwo')
  })

  it('puts items that never streamed where it has them', () => {
    const state = fold(delta('Hi', { item_id: 'm', output_index: 0 }), {
      type: 'response.completed',
      response: { output: [{ type: 'reasoning', id: 'r', summary: [] }, message('m', 'Hi')] },
    })
    expect(items(state).map(({ type }) => type)).toEqual(['reasoning', 'message'])
  })
})

describe('a second response on the same stream', () => {
  const created = (id: string): UnknownEvent => ({ type: 'response.created', response: { id } })

  it('comes behind the first one and never mixes into it', () => {
    const state = fold(
      created('r1'),
      delta('AAA'),
      created('r2'),
      added(0, message('m')),
      delta('BBB'),
      { type: 'response.completed', response: { id: 'r2', output: [message('m', 'BBB')] } },
    )
    expect(items(state)).toMatchObject([
      { content: [{ text: 'AAA' }] },
      { content: [{ text: 'BBB' }] },
    ])
    expect(state).toMatchObject({ phase: 'completed', response: { id: 'r2' } })
    expect(toResponse(state).output).toHaveLength(1)
  })

  it('is not one that is announced twice', () => {
    expect(items(fold(created('r1'), delta('A'), created('r1'), delta('B')))).toHaveLength(1)
  })

  it('counts from its first event on: a replay of that changes nothing, and its time is taken', () => {
    const second = { ...created('r2'), sequence_number: 0 }
    const state = fold({ ...created('r1'), sequence_number: 0 }, delta('A'), second)
    expect(reduce(state, second, 900)).toBe(state)
    expect(state).toMatchObject({ cursor: 0, times: { lastEventAt: 200 } })
  })
})

describe('stored responses', () => {
  it('fold into the state that their stream led to', () => {
    const response = { id: 'r', status: 'completed', output: [message('m', 'Hello')] }
    const stored = foldResponse(response)
    expect(stored).toMatchObject({ phase: 'completed', response: { id: 'r' } })
    expect(outputText(stored)).toBe('Hello')
    expect(toResponse(stored)).toEqual(response)
  })

  it('that are still running stay open', () => {
    const state = foldResponse({ id: 'r', status: 'in_progress', output: [message('m', 'Hel')] })
    expect(state).toMatchObject({ phase: 'streaming', slots: { 0: { open: true } } })
  })

  it('that are none give a failed state that says why', () => {
    expect(foldResponse({ error: { message: 'Not found', code: 404 } })).toMatchObject({
      phase: 'failed',
      error: { message: 'Not found', code: '404' },
    })
    expect(foldResponse('<html>').error?.message).toMatch(/no response object/)
  })
})

describe('questions', () => {
  it('say which calls wait for an answer, once the stream is over', () => {
    const call = (call_id: string) => ({
      type: 'function_call',
      call_id,
      name: 'n',
      arguments: '{}',
    })
    const running = fold(
      done(0, call('a')),
      done(1, call('b')),
      done(2, {
        type: 'function_call_output',
        call_id: 'a',
        output: 'ok',
      }),
    )
    expect(openCalls(running)).toEqual([])
    const over = reduce(running, { type: 'response.completed', response: {} })
    expect(openCalls(over)).toMatchObject([{ call_id: 'b' }])
    expect(isItem(items(over)[0], 'function_call')).toBe(true)
  })

  it('say when things happened and how fast the words came', () => {
    const state = fold(
      { type: 'response.created', response: { id: 'r' } },
      delta('a'),
      delta('b'),
      { type: 'response.completed', response: { usage: { output_tokens: 10 } } },
    )
    expect(timing(state)).toEqual({
      firstEventAt: 0,
      firstTextAt: 100,
      lastEventAt: 300,
      longestGapMs: 100,
      endedAt: 300,
      tokensPerSecond: 50,
    })
  })

  it('count the first word from the first delta that has one, and no rate without a number of tokens', () => {
    const end = (output_tokens: unknown) => ({
      type: 'response.completed',
      response: { usage: { output_tokens } },
    })
    expect(timing(fold(delta(''), delta('a'), end(10)))).toMatchObject({ firstTextAt: 100 })
    for (const tokens of [null, '10', -1, {}]) {
      expect(timing(fold(delta('a'), end(tokens))).tokensPerSecond).toBeNull()
    }
  })
})

describe('a list that came with gaps', () => {
  it('forgets its gaps where a last word has replaced it', () => {
    const at = { item_id: 'm', output_index: 0, content_index: 0 }
    const source = (annotation_index: number) => ({
      type: 'response.output_text.annotation.added',
      ...at,
      annotation_index,
      annotation: { type: 'url_citation', url: `https://example.org/${annotation_index}` },
    })
    const closed = { type: 'response.content_part.done', part: { type: 'reasoning_text' } }
    const events = [...[0, 2, 2, 3].map(source), closed, ...[0, 1, 3].map(source)]
    const [said] = items(fold(...events))
    const [part] = isItem(said, 'message') ? said.content : []
    expect(part).toMatchObject({ annotations: [0, 1, 3].map((n) => source(n).annotation) })
  })
})
