import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toInput } from './input.ts'
import type { UnknownEvent } from './protocol.ts'
import { reduce } from './reduce.ts'
import { settle } from './settle.ts'
import { connect, type StreamState } from './state.ts'

const done = (output_index: number, item: object): UnknownEvent => ({
  type: 'response.output_item.done',
  output_index,
  item,
})
const added = (output_index: number, item: object): UnknownEvent => ({
  ...done(output_index, item),
  type: 'response.output_item.added',
})
const completed = { type: 'response.completed', response: { id: 'r' } }
const fold = (...events: readonly UnknownEvent[]): StreamState =>
  events.reduce((state, event) => reduce(state, event), connect())

const reasoning = {
  type: 'reasoning',
  id: 'rs',
  summary: [{ type: 'summary_text', text: 'Thought' }],
  encrypted_content: 'sealed',
}
const message = {
  type: 'message',
  id: 'msg',
  role: 'assistant',
  status: 'completed',
  phase: 'final_answer',
  content: [{ type: 'output_text', text: 'Hello', annotations: [] }],
}
const call = (call_id: string, args = '{}') => ({
  type: 'function_call',
  id: `fc_${call_id}`,
  call_id,
  name: 'get',
  arguments: args,
  status: 'completed',
})
const output = (call_id: string) => ({
  type: 'function_call_output' as const,
  call_id,
  output: 'ok',
})

describe('toInput', () => {
  it('gives finished items back verbatim, reasoning before what it led to', () => {
    const state = fold(done(0, reasoning), done(1, message), completed)
    expect(toInput(state)).toEqual({ input: [reasoning, message], leftOut: [] })
    expect(toInput(state).input[1]).toBe(state.slots[1]?.item)
  })

  it('pairs calls with the outputs that the app gives', () => {
    const state = fold(done(0, call('a')), done(1, call('b')), completed)
    const { input, leftOut } = toInput(state, { outputs: [output('a'), output('nobody')] })
    expect(input).toEqual([call('a'), output('a')])
    expect(leftOut).toMatchObject([{ item: { call_id: 'b' }, reason: 'no_output' }])
  })

  it('leaves out what the end of the stream cut off, and keeps the words that were said', () => {
    const state = settle(
      fold(
        done(0, reasoning),
        added(1, { ...message, status: 'in_progress', content: [] }),
        { type: 'response.output_text.delta', output_index: 1, delta: 'Hel' },
        added(2, { ...call('a', ''), status: 'in_progress' }),
        { type: 'response.function_call_arguments.delta', output_index: 2, delta: '{"ci' },
        added(3, { type: 'web_search_call', id: 'ws', status: 'searching' }),
      ),
      { phase: 'interrupted' },
    )
    const { input, leftOut } = toInput(state, { outputs: [output('a')] })
    expect(input).toMatchObject([
      { type: 'reasoning' },
      { content: [{ text: 'Hel' }], status: 'incomplete' },
    ])
    expect(leftOut.map(({ reason }) => reason)).toEqual(['unfinished', 'unfinished'])
  })

  it('leaves out reasoning that leads to nothing', () => {
    const { input, leftOut } = toInput(fold(done(0, reasoning), done(1, call('a')), completed))
    expect(input).toEqual([])
    expect(leftOut.map(({ reason }) => reason)).toEqual(['no_output', 'alone'])
  })

  it('leaves out reasoning whose call is not sent, though another answer follows', () => {
    const second = { ...reasoning, id: 'rs2' }
    const state = fold(done(0, reasoning), done(1, call('a')), done(2, second), done(3, message))
    expect(toInput(state).input).toEqual([second, message])
    const answered = toInput(state, { outputs: [output('a')] })
    expect(answered.input).toEqual([reasoning, call('a'), second, message, output('a')])
  })

  it('sends a request for approval with its answer alone', () => {
    const asked = { type: 'mcp_approval_request', id: 'ask', server_label: 's', name: 'n' }
    const request = { ...asked, arguments: '{}' }
    const state = fold(done(0, reasoning), done(1, request), completed)
    expect(toInput(state)).toMatchObject({
      input: [],
      leftOut: [{ reason: 'no_output' }, { reason: 'alone' }],
    })
    const answer = {
      type: 'mcp_approval_response' as const,
      approval_request_id: 'ask',
      approve: true,
    }
    expect(toInput(state, { outputs: [answer] }).input).toEqual([reasoning, request, answer])
    const other = { ...answer, approval_request_id: 'other' }
    expect(toInput(state, { outputs: [other] }).input).toEqual([])
  })

  it('knows the answer of a local shell by its id', () => {
    const run = { type: 'local_shell_call', id: 'lsh', call_id: 'a', action: {} }
    const answer = { type: 'local_shell_call_output' as const, id: 'a', output: 'ok' }
    const state = fold(done(0, run), completed)
    expect(toInput(state, { outputs: [answer] }).input).toMatchObject([run, answer])
    expect(toInput(fold(done(0, answer), completed)).leftOut).toMatchObject([{ reason: 'no_call' }])
  })

  it('sends one answer for each call', () => {
    const state = fold(done(0, call('a')), done(1, output('a')), done(2, call('b')), completed)
    const { input } = toInput(state, { outputs: [output('a'), output('b'), output('b')] })
    expect(input).toEqual([call('a'), output('a'), call('b'), output('b')])
  })

  it('leaves out reasoning that was neither stored nor encrypted, and the id that is tied to it', () => {
    const { encrypted_content: _sealed, ...open } = reasoning
    const unstored = { type: 'response.completed', response: { id: 'r', store: false } }
    const { input, leftOut } = toInput(fold(done(0, open), done(1, message), unstored))
    const { id: _id, ...nameless } = message
    expect(input).toEqual([nameless])
    expect(leftOut.map(({ reason }) => reason)).toEqual(['alone'])
  })

  it('leaves out empty messages, empty parts and what only the client knows', () => {
    const state = fold(
      done(0, { ...message, content: [{ type: 'output_text', text: '' }] }),
      done(1, {
        ...message,
        content: [
          { type: 'output_text', text: '' },
          { type: 'refusal', refusal: 'No' },
        ],
      }),
      { type: 'response.fusion_call.panel.delta', output_index: 2, model: 'm', delta: 'x' },
      done(2, { type: 'openrouter:fusion', id: 'f', status: 'completed' }),
      completed,
    )
    const { input, leftOut } = toInput(state)
    expect(input).toEqual([
      { ...message, content: [{ type: 'refusal', refusal: 'No' }] },
      { type: 'openrouter:fusion', id: 'f', status: 'completed' },
    ])
    expect(leftOut).toMatchObject([{ reason: 'empty' }])
  })

  it('gives no orphan, whatever came and wherever it was cut', () => {
    const items = fc.constantFrom(
      reasoning,
      message,
      call('a'),
      call('b', '{"half'),
      output('a'),
      output('b'),
    )
    fc.assert(
      fc.property(fc.array(items), fc.nat(), fc.boolean(), (list, cut, answer) => {
        const events = list.flatMap((item, i) => [added(i, item), done(i, item)])
        const state = settle(fold(...events.slice(0, cut % (events.length + 1))), {
          phase: 'interrupted',
        })
        const { input } = toInput(state, { outputs: answer ? [output('a'), output('b')] : [] })
        const of = (type: string) =>
          input.flatMap((item) => ('type' in item && item.type === type ? [item] : []))
        const ids = (type: string) =>
          new Set(of(type).map((item) => ('call_id' in item ? item.call_id : null)))
        expect(ids('function_call')).toEqual(ids('function_call_output'))
        expect(input.at(-1)).not.toMatchObject({ type: 'reasoning' })
        expect(of('function_call')).not.toContainEqual(call('b', '{"half'))
      }),
    )
  })

  it('says no id twice', () => {
    const { input } = toInput(
      fold(done(0, message), done(1, { ...message, phase: 'x' }), completed),
    )
    expect(input.map((item) => 'id' in item && item.id)).toEqual([message.id, false])
  })
})
