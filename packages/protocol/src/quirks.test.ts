// What servers do that the protocol does not say, and what a reader owes its user all the same.
// Where the duty is the client's (reading bytes, asking again), the part of the decoder and the fold is here.
import { describe, expect, it } from 'vitest'
import { citations } from './citations.ts'
import { decodeEvent } from './decode.ts'
import { reduce } from './reduce.ts'
import { foldResponse } from './foldResponse.ts'
import { toResponse } from './toResponse.ts'
import { items, openCalls, outputText, refusalText, usage } from './select.ts'
import { settle } from './settle.ts'
import type { JsonObject } from './shape.ts'
import { connect, type StreamState } from './state.ts'

/** The state after these messages, decoded one by one as a reader does. */
function play(...messages: readonly unknown[]): StreamState {
  return messages.reduce<StreamState>((state, message) => {
    const decoded = decodeEvent(message)
    return 'event' in decoded ? reduce(state, decoded.event) : state
  }, connect())
}

const event = (name: string, fields: object = {}): JsonObject => ({
  type: `response.${name}`,
  ...fields,
})
const created = (response: object = {}) =>
  event('created', { response: { id: 'r', status: 'in_progress', output: [], ...response } })
const completed = (response: object = {}) =>
  event('completed', { response: { id: 'r', status: 'completed', ...response } })
const added = (output_index: number, item: object) =>
  event('output_item.added', { output_index, item })
const done = (output_index: number, item: object) =>
  event('output_item.done', { output_index, item })
const delta = (words: string, fields: object = {}) =>
  event('output_text.delta', { output_index: 0, content_index: 0, delta: words, ...fields })
const textDone = (text: string, fields: object = {}) =>
  event('output_text.done', { output_index: 0, content_index: 0, text, ...fields })

const textPart = (text: string) => ({ type: 'output_text', text, annotations: [] })
const message = (text?: string, fields: object = {}) => ({
  type: 'message',
  id: 'm',
  role: 'assistant',
  content: text === undefined ? [] : [textPart(text)],
  ...fields,
})
const reasoning = (fields: object = {}) => ({ type: 'reasoning', id: 'rs', summary: [], ...fields })
const call = (fields: object = {}) => ({
  type: 'function_call',
  id: 'fc',
  call_id: 'call',
  name: 'get',
  arguments: '',
  ...fields,
})
const search = (id: string, status: string) => ({ type: 'web_search_call', id, status })
const codes = (state: StreamState) => state.warnings.map(({ code }) => code)

describe('identity', () => {
  it('quirk 1: ids that change with every event are aliases; indexes, call_id and done events count', () => {
    const state = play(
      created({ id: 'r1' }),
      added(0, message(undefined, { id: 'a' })),
      event('content_part.added', {
        output_index: 0,
        content_index: 0,
        item_id: 'b',
        part: textPart(''),
      }),
      delta('Hel', { item_id: 'c' }),
      delta('lo', { item_id: 'd' }),
      done(0, message('Hello', { id: 'e' })),
      added(1, call({ id: 'f' })),
      event('function_call_arguments.delta', { output_index: 1, item_id: 'g', delta: 'c1ph3r' }),
      event('function_call_arguments.done', { output_index: 1, item_id: 'h', arguments: '{}' }),
      done(1, call({ id: 'i', arguments: '{}' })),
      completed({
        id: 'r2',
        output: [message('Hello', { id: 'j' }), call({ id: 'k', arguments: '{}' })],
      }),
    )
    expect(items(state)).toHaveLength(2)
    expect(outputText(state)).toBe('Hello')
    expect(openCalls(state)).toMatchObject([{ call_id: 'call', arguments: '{}' }])
    expect([state.phase, state.response?.id]).toEqual(['completed', 'r2'])
  })

  it('quirk 1: a call that was only guessed from its deltas is closed by the first done of its type', () => {
    const part = (words: string) => event('function_call_arguments.delta', { delta: words })
    const closed = (call_id: string, words: string) =>
      event('output_item.done', { item: call({ id: `fc_${call_id}`, call_id, arguments: words }) })
    const state = play(created(), part('{"a"'), part(':1}'), closed('one', '{"a":1}'), part('{'), {
      ...closed('two', '{}'),
    })
    expect(items(state)).toMatchObject([
      { call_id: 'one', arguments: '{"a":1}' },
      { call_id: 'two', arguments: '{}' },
    ])
    expect(items(state)).toHaveLength(2)
  })

  it('quirk 2: the last snapshot finds its items by position and type, then call_id, whatever their ids', () => {
    const streamed = [
      added(0, reasoning({ id: 'rs_tmp_1' })),
      done(0, reasoning({ id: 'rs_tmp_1', summary: [{ type: 'summary_text', text: 'Hm' }] })),
      added(1, call({ id: 'f1', call_id: 'c1' })),
      done(1, call({ id: 'f1', call_id: 'c1', arguments: '{"n":1}' })),
      added(2, call({ id: 'f2', call_id: 'c2' })),
      done(2, call({ id: 'f2', call_id: 'c2', arguments: '{"n":2}' })),
    ]
    const two = call({ id: 'y2', call_id: 'c2', arguments: '{"n":2}' })
    const one = call({ id: 'y1', call_id: 'c1', arguments: '{"n":1}' })
    const state = play(...streamed, completed({ output: [reasoning({ id: 'x' }), two, one] }))
    expect(state.order).toEqual([0, 1, 2])
    expect(items(state)).toMatchObject([
      { summary: [{ text: 'Hm' }] },
      { call_id: 'c1', arguments: '{"n":1}' },
      { call_id: 'c2', arguments: '{"n":2}' },
    ])
    expect(state.slots[1]?.ids).toEqual(['f1', 'y1'])
    const renamed = call({ id: 'z', call_id: 'chatcmpl-tool', arguments: '{"n":1}' })
    expect(
      items(play(...streamed.slice(0, 4), completed({ output: [reasoning(), renamed] }))),
    ).toHaveLength(2)
  })

  it('quirk 43: a call without an id, or with null in done, is known by its place and its call_id', () => {
    const state = play(
      added(0, call({ id: undefined, call_id: 'a' })),
      added(1, call({ id: null, call_id: 'b' })),
      event('function_call_arguments.delta', { output_index: 1, delta: '{"b":1}' }),
      event('function_call_arguments.delta', { output_index: 0, delta: '{"a":1}' }),
      event('output_item.done', { item: call({ id: null, call_id: 'a', arguments: '{"a":1}' }) }),
      event('output_item.done', { item: call({ id: null, call_id: 'b', arguments: '{"b":1}' }) }),
      completed(),
    )
    expect(openCalls(state)).toMatchObject([
      { call_id: 'a', arguments: '{"a":1}' },
      { call_id: 'b', arguments: '{"b":1}' },
    ])
  })
})

describe('places', () => {
  it('quirk 3: items interleave and close in any order', () => {
    const at = { output_index: 0, content_index: 0 }
    const state = play(
      added(0, reasoning()),
      event('reasoning_text.delta', { ...at, delta: 'Let ' }),
      added(1, message()),
      delta('Hi', { output_index: 1 }),
      event('reasoning_text.delta', { ...at, delta: 'me' }),
      done(1, message('Hi')),
      ...[2, 3, 4, 5, 6].map((i) => added(i, search(`ws${i}`, 'in_progress'))),
      ...[4, 6, 2].map((i) => done(i, search(`ws${i}`, 'completed'))),
    )
    expect(items(state)[0]).toMatchObject({ content: [{ text: 'Let me' }] })
    expect(outputText(state)).toBe('Hi')
    expect(state.order.map((i) => state.slots[i]?.open)).toEqual([
      true,
      false,
      false,
      true,
      false,
      true,
      false,
    ])
  })

  it('quirk 4: without output_index an event goes to the item of its id, else to the last open one of its type', () => {
    const state = play(
      event('created', { response: { id: 'r', status: 'in_progress' } }),
      event('output_item.added', { item: reasoning() }),
      event('reasoning_text.delta', { item_id: 'rs', delta: 'Hm' }),
      event('output_item.added', { item: message() }),
      event('output_text.delta', { item_id: 'm', delta: 'Hel' }),
      event('output_item.added', { item: call({ id: undefined }) }),
      event('function_call_arguments.delta', { delta: '{"a"' }),
      event('output_text.delta', { delta: 'lo' }),
      event('function_call_arguments.delta', { delta: ':1}' }),
      event('output_item.done', { item: message('Hello') }),
    )
    expect(items(state)).toMatchObject([
      { type: 'reasoning', content: [{ text: 'Hm' }] },
      { type: 'message', content: [{ text: 'Hello' }] },
      { type: 'function_call', arguments: '{"a":1}' },
    ])
    expect(state.slots[1]?.open).toBe(false)
  })

  it('quirk 5: an item added at index 0 for the second time goes behind the others', () => {
    const state = play(
      added(0, reasoning()),
      done(0, reasoning({ summary: [{ type: 'summary_text', text: 'Hm' }] })),
      added(0, message()),
      delta('Hi', { output_index: 1, item_id: 'm' }),
      done(1, message('Hi')),
      added(0, call()),
      event('function_call_arguments.delta', { output_index: 2, item_id: 'fc', delta: '{}' }),
    )
    expect(items(state)).toMatchObject([
      { type: 'reasoning', summary: [{ text: 'Hm' }] },
      { type: 'message', content: [{ text: 'Hi' }] },
      { type: 'function_call', arguments: '{}' },
    ])
  })

  it('quirk 10: a content_index that counts on across items leaves no holes', () => {
    const state = play(
      added(0, reasoning()),
      event('reasoning_text.delta', { output_index: 0, content_index: 0, delta: 'Hm' }),
      added(1, message()),
      event('content_part.added', { output_index: 1, content_index: 1, part: textPart('') }),
      delta('Hi', { output_index: 1, content_index: 1 }),
      textDone('Hi!', { output_index: 1, content_index: 1 }),
      event('content_part.done', { output_index: 1, content_index: 1, part: textPart('Hi!') }),
    )
    expect(items(state)[1]).toMatchObject({ content: [{ text: 'Hi!' }] })
    const ended = play(
      added(1, message()),
      delta('Hi', { output_index: 1, content_index: 1 }),
      done(1, message('Hi')),
    )
    expect(items(ended)).toMatchObject([{ content: [{ text: 'Hi' }] }])
  })

  it('quirk 30: commands name no item, and their output is open though it says completed', () => {
    const output = {
      type: 'shell_call_output',
      id: 'so',
      call_id: 's',
      output: [],
      status: 'completed',
    }
    const state = play(
      added(0, { type: 'shell_call', id: 's', call_id: 's', action: { commands: [] } }),
      event('shell_call_command.added', { output_index: 0, command_index: 0, command: '' }),
      event('shell_call_command.delta', { output_index: 0, command_index: 0, delta: 'ls ' }),
      event('shell_call_command.delta', { output_index: 0, command_index: 0, delta: '-a' }),
      added(1, output),
      event('shell_call_output_content.delta', {
        output_index: 1,
        command_index: 0,
        delta: { stdout: 'a.txt' },
      }),
    )
    expect(items(state)).toMatchObject([
      { action: { commands: ['ls -a'] } },
      { status: 'completed', output: [{ stdout: 'a.txt' }] },
    ])
    expect(state.slots[1]?.open).toBe(true)
  })
})

describe('parts', () => {
  it('quirk 6: a part that was never added is made by its first delta', () => {
    const state = play(
      added(0, message()),
      delta('Hi'),
      event('refusal.delta', { output_index: 0, content_index: 1, delta: 'No' }),
      added(1, reasoning()),
      event('reasoning_text.delta', { output_index: 1, content_index: 0, delta: 'Hm' }),
    )
    expect([outputText(state), refusalText(state)]).toEqual(['Hi', 'No'])
    expect(items(state)[1]).toMatchObject({ content: [{ type: 'reasoning_text', text: 'Hm' }] })
  })

  it('quirk 7: a summary part that was never added is made by its first delta', () => {
    const at = { output_index: 0, summary_index: 0 }
    const state = play(
      added(0, { type: 'reasoning', id: 'rs' }),
      event('reasoning_summary_text.delta', { ...at, delta: 'Think' }),
      event('reasoning_summary_text.delta', { ...at, delta: 'ing' }),
      event('reasoning_summary_text.done', { ...at, text: 'Thinking' }),
    )
    expect(items(state)).toMatchObject([{ summary: [{ type: 'summary_text', text: 'Thinking' }] }])
  })

  it('quirk 8: reasoning_part.* is content_part.* of reasoning', () => {
    const at = { output_index: 0, content_index: 0, item_id: 'rs' }
    const state = play(
      added(0, reasoning()),
      event('reasoning_part.added', { ...at, part: { type: 'reasoning_text', text: '' } }),
      event('reasoning_text.delta', { ...at, delta: 'Hm' }),
      event('reasoning_part.done', { ...at, part: { type: 'reasoning_text', text: 'Hm.' } }),
    )
    expect(items(state)).toMatchObject([{ content: [{ type: 'reasoning_text', text: 'Hm.' }] }])
    expect(state.unknown).toEqual({})
  })

  it('quirk 9: a part of reasoning is reasoning text whatever it calls itself, and null content is none', () => {
    const at = { output_index: 0, content_index: 0, item_id: 'rs' }
    const state = play(
      added(0, reasoning({ content: null })),
      event('content_part.added', { ...at, part: textPart('') }),
      event('reasoning_text.delta', { ...at, delta: 'Hm' }),
      added(1, message(undefined, { content: null })),
    )
    expect(items(state)).toMatchObject([
      { content: [{ type: 'reasoning_text', text: 'Hm' }] },
      { content: [] },
    ])
    expect(outputText(state)).toBe('')
  })
})

describe('done', () => {
  it('quirk 11: a .done without deltas sets the whole value', () => {
    const state = play(
      added(0, reasoning()),
      event('reasoning_text.done', { output_index: 0, content_index: 0, text: 'Hm' }),
      added(1, call()),
      event('function_call_arguments.done', { output_index: 1, arguments: '{"a":1}' }),
    )
    expect(items(state)).toMatchObject([{ content: [{ text: 'Hm' }] }, { arguments: '{"a":1}' }])
  })

  it('quirk 12: arguments that come in one delta are like any others', () => {
    const state = play(
      added(0, call()),
      event('function_call_arguments.delta', { output_index: 0, delta: '{"a":1}' }),
      event('function_call_arguments.done', { output_index: 0, arguments: '{"a":1}' }),
    )
    expect(items(state)).toMatchObject([{ arguments: '{"a":1}' }])
    expect(codes(state)).toEqual([])
  })

  it('quirk 13: without output_text.done the part or the item closes the text', () => {
    const part = event('content_part.done', {
      output_index: 0,
      content_index: 0,
      part: textPart('Hello'),
    })
    expect(outputText(play(added(0, message()), delta('Hel'), part))).toBe('Hello')
    expect(outputText(play(added(0, message()), delta('Hel'), done(0, message('Hello'))))).toBe(
      'Hello',
    )
  })

  it('quirk 14: a delta behind output_text.done goes on with the text', () => {
    const begun = [added(0, message()), delta('Hel'), textDone('Hel')]
    const closed = event('content_part.done', {
      output_index: 0,
      content_index: 0,
      part: textPart('Hel'),
    })
    expect(outputText(play(...begun, delta('lo')))).toBe('Hello')
    expect(outputText(play(...begun, closed, delta('lo'), delta('!')))).toBe('Hello!')
  })

  it('quirk 14: a delta behind output_item.done goes on with the text', () => {
    const begun = [added(0, message()), delta('Hel'), done(0, message('Hel'))]
    expect(outputText(play(...begun, delta('lo')))).toBe('Hello')
    expect(outputText(play(...begun, delta('lo'), delta('!')))).toBe('Hello!')
  })

  it('quirk 14: a delta that an early done has said already adds nothing', () => {
    const begun = [added(0, message()), delta('Hel')]
    expect(outputText(play(...begun, textDone('Hello'), delta('lo')))).toBe('Hello')
    expect(outputText(play(...begun, done(0, message('Hello')), delta('lo')))).toBe('Hello')
    expect(outputText(play(...begun, textDone('Hello'), delta('lo'), delta('!'), delta('!')))).toBe(
      'Hello!!',
    )
    const part = { output_index: 0, content_index: 0, part: textPart('Hello') }
    const partDone = event('content_part.done', part)
    expect(outputText(play(...begun, partDone, done(0, message('Hello')), delta('lo')))).toBe(
      'Hello',
    )
    expect(
      outputText(play(added(0, message()), textDone('Hello'), delta('Hel'), delta('lo'))),
    ).toBe('Hello')
    const ended = play(
      ...begun,
      done(0, message('Hel')),
      delta('lo'),
      completed({ output: [message('Hello!')] }),
    )
    expect(outputText(ended)).toBe('Hello!')
  })

  it('quirk 28: done closes an item, whatever its status says, and failed stays failed', () => {
    const state = play(
      added(0, { type: 'image_generation_call', id: 'ig', status: 'in_progress' }),
      done(0, { type: 'image_generation_call', id: 'ig', status: 'generating', result: 'aGk=' }),
      added(1, search('ws', 'in_progress')),
      done(1, search('ws', 'searching')),
      added(2, call({ status: 'in_progress' })),
      done(2, call({ status: 'in_progress', arguments: '{}' })),
      added(3, search('ws2', 'in_progress')),
      done(3, search('ws2', 'failed')),
      completed(),
    )
    expect(state.order.map((i) => state.slots[i]?.open)).toEqual([false, false, false, false])
    expect(items(state)).toMatchObject([{ result: 'aGk=' }, {}, {}, { status: 'failed' }])
    expect(openCalls(state)).toHaveLength(1)
  })

  it('quirk 29: a picture without previews comes with done, and a snapshot without it erases nothing', () => {
    const picture = { type: 'image_generation_call', id: 'ig', status: 'completed', result: 'aGk=' }
    const state = play(
      added(0, { ...picture, status: 'in_progress', result: null }),
      event('image_generation_call.in_progress', { output_index: 0, item_id: 'ig' }),
      done(0, picture),
      completed({ output: [{ ...picture, result: null }] }),
    )
    expect(items(state)).toMatchObject([{ result: 'aGk=' }])
    expect(state.slots[0]?.drafts).toEqual([])
  })
})

describe('the end', () => {
  it('quirk 15: a last snapshot without output keeps the streamed items', () => {
    const streamed = [created(), added(0, message()), delta('Hi'), done(0, message('Hi'))]
    for (const response of [{ output: [] }, { output: null }, {}]) {
      const state = play(...streamed, completed(response))
      expect([state.phase, outputText(state)]).toEqual(['completed', 'Hi'])
      expect(toResponse(state).output).toHaveLength(1)
    }
  })

  it('quirk 16: the last snapshot closes items that were never done and brings those that never came', () => {
    const tools = { type: 'mcp_list_tools', id: 'l', server_label: 's', tools: [{ name: 'get' }] }
    const state = play(
      added(0, { ...tools, tools: [] }),
      added(1, message()),
      done(1, message('Hi')),
      completed({ output: [tools, message('Hi'), call({ arguments: '{}' })] }),
    )
    expect(items(state)).toMatchObject([
      { tools: [{ name: 'get' }] },
      { content: [{ text: 'Hi' }] },
      { arguments: '{}' },
    ])
    expect(state.order.some((i) => state.slots[i]?.open)).toBe(false)
  })

  it('quirk 17: a stream without a last event is never completed, not by [DONE] either, and keeps its words (asking again is the client’s)', () => {
    const state = play(
      created(),
      added(0, message(undefined, { status: 'in_progress' })),
      delta('Hel'),
      '[DONE]',
    )
    expect(state.phase).toBe('streaming')
    const fault = { kind: 'interrupted', message: 'The stream stopped.' } as const
    const ended = settle(state, { phase: 'interrupted', error: fault })
    expect([ended.phase, outputText(ended), ended.error]).toEqual(['interrupted', 'Hel', fault])
    expect(items(ended)).toMatchObject([{ status: 'incomplete' }])
  })

  it('quirk 37: a created behind the end begins another response; the first one’s items stay', () => {
    const turn = (id: string, text: string) => [
      created({ id }),
      added(0, message(undefined, { id: `m-${id}` })),
      delta(text),
      done(0, message(text, { id: `m-${id}` })),
      completed({ id, output: [message(text, { id: `m-${id}` })] }),
    ]
    const first = play(...turn('r1', 'One. '))
    const between = play(...turn('r1', 'One. '), ...turn('r2', 'Two.').slice(0, 3))
    const both = play(...turn('r1', 'One. '), ...turn('r2', 'Two.'))
    expect([first.phase, between.phase, both.phase]).toEqual([
      'completed',
      'streaming',
      'completed',
    ])
    expect([outputText(both), both.response?.id]).toEqual(['Two.', 'r2'])
    expect(items(both)).toMatchObject([{ id: 'm-r1' }, { id: 'm-r2' }])
    expect(toResponse(both).output).toHaveLength(1)
  })

  it('quirk 42: a stored response, asked for when a stream can no longer be resumed, folds to what the stream would (polling is the client’s)', () => {
    const stored = { id: 'r', status: 'completed', output: [message('Hello')] }
    const streamed = play(
      created(),
      added(0, message()),
      delta('Hello'),
      done(0, message('Hello')),
      completed(stored),
    )
    const asked = foldResponse(stored)
    expect(asked.phase).toBe('completed')
    expect(toResponse(asked)).toEqual(toResponse(streamed))
    expect(foldResponse({ id: 'r', status: 'in_progress', output: [] }).phase).toBe('streaming')
  })
})

describe('errors', () => {
  const said = { message: 'Slow down', code: 'rate_limit_exceeded' }

  it('quirk 18: an error is read nested, then flat, then bare; its code may be null', () => {
    const nested = {
      type: 'error',
      headers: { a: 'b' },
      error: { ...said, type: 'requests', param: null },
    }
    for (const error of [nested, { type: 'error', ...said, param: null }, { error: said }]) {
      const state = play(created(), error)
      expect([state.phase, state.error]).toMatchObject(['failed', said])
    }
    const mixed = play({ type: 'error', code: 'c', error: { message: 'Nested', code: null } })
    expect(mixed.error).toMatchObject({ message: 'Nested', code: 'c' })
    const bare = play({ type: 'error', code: null, message: 'No', param: null })
    expect(bare.error).toEqual({ kind: 'provider', message: 'No' })
  })

  it('quirk 19: error and failed are one failure, in any number, with what either says', () => {
    const failed = event('failed', { response: { id: 'r', status: 'failed', error: said } })
    const error = { type: 'error', error: { ...said, param: 'model' } }
    for (const ending of [[error, failed], [error], [failed]]) {
      const state = play(created(), added(0, message()), delta('Hel'), ...ending)
      expect([state.phase, state.error?.message, outputText(state)]).toEqual([
        'failed',
        said.message,
        'Hel',
      ])
      expect(codes(state)).toEqual([])
    }
    expect(play(created(), error, failed).error).toMatchObject({ ...said, param: 'model' })
  })

  it('quirk 26: a usage of zeros at the beginning and a failure without a reason are taken as they are', () => {
    const none = { input_tokens: 0, output_tokens: 0, total_tokens: 0 }
    const state = play(
      created({ usage: none }),
      event('failed', { response: { id: 'r', status: 'failed' } }),
    )
    expect(state.phase).toBe('failed')
    expect(state.error).toMatchObject({ kind: 'provider' })
    expect(state.error?.message).not.toBe('')
    const real = { input_tokens: 3, output_tokens: 4, total_tokens: 7 }
    expect(usage(play(created({ usage: none }), completed({ usage: real })))).toEqual(real)
  })
})

describe('the wire', () => {
  it('quirk 20: a keepalive moves the cursor and nothing else', () => {
    const before = play({ ...created(), sequence_number: 0 })
    const after = reduce(before, { type: 'keepalive', sequence_number: 1 })
    expect(after.cursor).toBe(1)
    expect(toResponse(after)).toEqual(toResponse(before))
    expect([after.phase, after.warnings, after.unknown]).toEqual(['streaming', [], {}])
  })

  it('quirk 21: data that begins with a colon is a comment (comment lines are the client’s)', () => {
    expect(decodeEvent(': OPENROUTER PROCESSING')).toEqual({ kind: 'comment' })
    expect(decodeEvent(':')).toEqual({ kind: 'comment' })
    expect(decodeEvent('')).toEqual({ kind: 'comment' })
  })

  it('quirk 22: [DONE] says that no more comes, and its absence says nothing', () => {
    const events = [
      created(),
      added(0, message()),
      delta('Hi'),
      completed({ output: [message('Hi')] }),
    ]
    expect(decodeEvent('[DONE]')).toEqual({ kind: 'end' })
    expect(decodeEvent(' [DONE] ')).toEqual({ kind: 'end' })
    expect(play(...events, '[DONE]')).toEqual(play(...events))
    expect(play(...events).phase).toBe('completed')
  })

  it('quirk 23: the type in the JSON decides; an event line only helps where it is missing', () => {
    const typed = JSON.stringify(delta('Hi'))
    expect(decodeEvent(typed)).toEqual(decodeEvent(typed, 'response.other'))
    expect(decodeEvent('{"delta":"Hi"}', 'response.output_text.delta')).toMatchObject({
      kind: 'event',
      event: { type: 'response.output_text.delta' },
    })
  })

  it('quirk 24: whatever the numbers are, the order of arrival counts', () => {
    const events = [
      created(),
      added(0, message()),
      ...['ha', 'ha', 'ha', '!'].map((words) => delta(words)),
      completed(),
    ]
    const numberings: readonly ((i: number) => unknown)[] = [
      () => undefined,
      () => null,
      () => -1,
      () => 1,
      (i) => i + 1,
      (i) => (i < 3 ? i : i - 3),
      (i) => ({ value: i }),
      (i) => 100 - i,
      (i) => String(i),
    ]
    for (const number of numberings) {
      const state = play(...events.map((one, i) => ({ ...one, sequence_number: number(i) })))
      expect([outputText(state), state.phase]).toEqual(['hahaha!', 'completed'])
    }
  })

  it('quirk 39: mcp_call.arguments.* is mcp_call_arguments.*', () => {
    const state = play(
      added(0, { type: 'mcp_call', id: 'x', name: 'n', server_label: 's', arguments: '' }),
      event('mcp_call.arguments.delta', { output_index: 0, item_id: 'x', delta: '{"a"' }),
      event('mcp_call.arguments.done', { output_index: 0, item_id: 'x', arguments: '{"a":1}' }),
    )
    expect(items(state)).toMatchObject([{ arguments: '{"a":1}' }])
    expect(state.unknown).toEqual({})
  })

  it('quirk 40: items of a maker’s own type are kept with their events', () => {
    const item = {
      type: 'openrouter:datetime',
      id: 'd',
      status: 'completed',
      datetime: 'now',
      timezone: 'UTC',
    }
    const state = play(
      added(0, { ...item, status: 'in_progress' }),
      done(0, item),
      added(1, { type: 'acme:probe', id: 'p', reading: 1 }),
      done(1, { type: 'acme:probe', id: 'p', reading: 2 }),
      added(2, { type: 'openrouter:fusion', id: 'f', status: 'in_progress' }),
      event('fusion_call.in_progress', { output_index: 2, item_id: 'f' }),
      event('debug', { debug: { a: 1 } }),
      completed(),
    )
    expect(items(state)).toMatchObject([item, { reading: 2 }, { type: 'openrouter:fusion' }])
    expect(state.phase).toBe('completed')
  })

  it('quirk 41: an unknown event is told as unknown, kept whole and in nobody’s way', () => {
    const strange = event('brand_new.thing', { output_index: 0, value: 1 })
    expect(decodeEvent(strange)).toEqual({ kind: 'unknown', event: strange })
    const state = play(added(0, message()), strange, delta('Hi'), strange)
    expect(outputText(state)).toBe('Hi')
    expect(state.unknown).toEqual({ 'response.brand_new.thing': 2 })
    expect(state.strays).toEqual([strange, strange])
  })

  it('quirk 44: half an event is malformed and the next one is read (chunks of bytes are the client’s)', () => {
    const text = JSON.stringify(delta('Hi'))
    expect(decodeEvent(text.slice(0, 40))).toMatchObject({
      kind: 'malformed',
      code: 'malformed_json',
    })
    expect(outputText(play(added(0, message()), text.slice(0, 40), text))).toBe('Hi')
  })
})

describe('fields', () => {
  it('quirk 25: usage may be null or missing until the end', () => {
    expect(usage(play(created({ usage: null })))).toBeNull()
    expect(usage(play(created()))).toBeNull()
    expect(usage(play(created(), completed({ usage: null })))).toBeNull()
  })

  it('quirk 27: log probabilities may be missing', () => {
    const state = play(
      added(0, message(undefined, { content: undefined })),
      delta('Hi', { logprobs: undefined }),
      textDone('Hi'),
      done(0, message(undefined, { content: [{ type: 'output_text', text: 'Hi' }] })),
    )
    expect([outputText(state), codes(state)]).toEqual(['Hi', []])
  })

  it('quirk 31: thoughts that are sealed anew are no contradiction; the last seal counts', () => {
    const state = play(
      added(0, reasoning({ encrypted_content: '' })),
      done(0, reasoning({ encrypted_content: 'first' })),
      completed({ output: [reasoning({ encrypted_content: 'second' })] }),
    )
    expect(items(state)).toMatchObject([{ encrypted_content: 'second' }])
    expect(codes(state)).toEqual([])
  })

  it('quirk 32: encrypted_content is never text, even where it is plain words', () => {
    const state = play(
      added(0, reasoning({ encrypted_content: '' })),
      done(0, reasoning({ encrypted_content: 'The user wants …' })),
      completed(),
    )
    expect([outputText(state), refusalText(state)]).toEqual(['', ''])
    const [item] = items(state)
    expect(item).toMatchObject({ summary: [] })
    expect(item).not.toHaveProperty('content.0')
  })

  it('quirk 33: a citation without offsets and title has no span, and its host for a name', () => {
    const state = play(
      added(0, message()),
      delta('Hi'),
      event('output_text.annotation.added', {
        output_index: 0,
        content_index: 0,
        annotation: { type: 'url_citation', url: 'https://docs.example.org/a' },
      }),
    )
    expect(citations(state)).toMatchObject([{ number: 1, span: null, title: 'docs.example.org' }])
  })

  it('quirk 34: links that the text writes itself stay text and are no citations', () => {
    const text = 'Seen [here](https://a.example).'
    const state = play(added(0, message()), delta(text), done(0, message(text)))
    expect([outputText(state), citations(state)]).toEqual([text, []])
  })

  it('quirk 35: content_filters are kept, and content_filter is the reason that is told', () => {
    const content_filters = [{ blocked: true, source_type: 'completion' }]
    const state = play(
      created({ content_filters: [] }),
      event('incomplete', {
        response: { id: 'r', incomplete_details: { reason: 'content_filter' }, content_filters },
      }),
    )
    expect(state.phase).toBe('incomplete')
    expect(state.response).toMatchObject({
      incomplete_details: { reason: 'content_filter' },
      content_filters,
    })
  })

  it('quirk 36: fields that no table knows pass through', () => {
    const extra = {
      copilot_usage: { total: 1 },
      tool_usage: { web: 2 },
      moderation: null,
      prompt_cache_retention: '24h',
    }
    const cost = { input_tokens: 1, output_tokens: 1, total_tokens: 2, cost: 0.1, is_byok: false }
    const state = play(
      created(),
      added(0, message(undefined, { vendor: 1 })),
      completed({ ...extra, usage: cost }),
    )
    expect(state.response).toMatchObject(extra)
    expect(usage(state)).toEqual(cost)
    expect(items(state)).toMatchObject([{ vendor: 1 }])
  })

  it('quirk 38: tool markup that leaked into the text is text', () => {
    const text = '<tool_call>{"name":"get"}</tool_call>'
    const state = play(added(0, message()), delta(text), completed())
    expect(outputText(state)).toBe(text)
    expect(openCalls(state)).toEqual([])
  })
})
