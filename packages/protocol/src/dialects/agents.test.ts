import { describe, expect, it } from 'vitest'
import { decodeDialect } from '../dialects.ts'
import { reduce } from '../reduce.ts'
import { toResponse } from '../toResponse.ts'
import { items, outputText, refusalText, usage } from '../select.ts'
import { connect, type StreamState } from '../state.ts'

function fold(messages: readonly unknown[]): StreamState {
  return messages.reduce<StreamState>((state, message) => {
    const decoded = decodeDialect(message)
    return 'event' in decoded ? reduce(state, decoded.event) : state
  }, connect())
}

const model = (event: unknown) => ({
  type: 'model',
  event,
  providerData: { rawModelEventSource: 'openai-responses' },
})
const created = { type: 'response.created', sequence_number: 0, response: { id: 'r', output: [] } }
const at = { item_id: 'm', output_index: 0, content_index: 0 }
const delta = (sequence_number: number, word: string) => ({
  type: 'response.output_text.delta',
  ...at,
  sequence_number,
  delta: word,
})
const normalised = ({ delta: word, ...rest }: Readonly<Record<string, unknown>>) => ({
  type: 'output_text_delta',
  delta: word,
  itemId: 'm',
  providerData: rest,
})
const content = [{ type: 'output_text', text: 'ha ha', providerData: { annotations: [] } }]
const done = {
  type: 'response_done',
  response: {
    id: 'r',
    output: [{ id: 'm', type: 'message', role: 'assistant', status: 'completed', content }],
    usage: { requests: 1, inputTokens: 3, outputTokens: 4, totalTokens: 7 },
    providerData: { model: 'x', status: 'completed', object: 'response' },
  },
  providerData: { type: 'response.completed', sequence_number: 3 },
}

describe('a stream of @openai/agents-core', () => {
  it('says each word once, though the package tells it twice', () => {
    const [one, two] = [delta(1, 'ha'), delta(2, ' ha')]
    const start = { type: 'response_started', providerData: created }
    const both = [start, model(created), normalised(one), model(one), normalised(two), model(two)]
    const alone = [start, normalised(one), normalised(two)]
    const wire = [created, one, two]
    expect(outputText(fold(both))).toBe('ha ha')
    expect(fold(both)).toEqual(fold(wire))
    expect(fold(alone)).toEqual(fold(wire))
  })

  it('says each word once where the server does not number its events', () => {
    const word = { type: 'response.output_text.delta', ...at, delta: 'ha' }
    const twice = [normalised(word), model(word), normalised(word), model(word)]
    expect(outputText(fold(twice))).toBe('haha')
  })

  it('lets the wire’s last snapshot count beside the one mapped back', () => {
    const last = {
      type: 'response.completed',
      sequence_number: 3,
      response: {
        id: 'r',
        status: 'completed',
        output: [{ id: 'm', type: 'message', role: 'assistant', content: [], extra: 1 }],
      },
    }
    const state = fold([created, delta(1, 'ha ha'), done, model(last)])
    expect([state.phase, outputText(state), state.cursor]).toEqual(['completed', 'ha ha', 1])
    expect(items(state)[0]).toMatchObject({ extra: 1 })
    expect(state.warnings.map(({ code }) => code)).not.toContain('after_end')
  })

  it('gives a whole response from the last event alone', () => {
    expect(toResponse(fold([done]))).toEqual({
      id: 'r',
      object: 'response',
      model: 'x',
      status: 'completed',
      usage: {
        input_tokens: 3,
        input_tokens_details: {},
        output_tokens: 4,
        output_tokens_details: {},
        total_tokens: 7,
      },
      output: [
        {
          type: 'message',
          id: 'm',
          role: 'assistant',
          status: 'completed',
          content: [{ type: 'output_text', text: 'ha ha', annotations: [] }],
        },
      ],
    })
  })

  it('adds up the details of several requests, and takes no tokens for no count', () => {
    const tokens = (given: object) =>
      usage(fold([{ type: 'response_done', response: { output: [], usage: given } }]))
    const details = [{ cached_tokens: 2 }, { cachedTokens: 3, audioTokens: 1 }]
    expect(tokens({ inputTokens: 9, outputTokens: 1, inputTokensDetails: details })).toMatchObject({
      input_tokens_details: { cached_tokens: 5, audio_tokens: 1 },
      total_tokens: 10,
    })
    expect(tokens({ inputTokens: 0, outputTokens: 0, totalTokens: 0 })).toBeNull()
  })

  it('takes nothing from what a run tells beside the events of its model', () => {
    const beside = [
      { type: 'run_item_stream_event', name: 'message_output_created', item: {} },
      { type: 'agent_updated_stream_event', agent: { name: 'a' } },
    ]
    const state = fold([created, ...beside])
    expect([state.unknown, state.warnings, items(state)]).toEqual([{}, [], []])
  })
})

describe('a Chat Completions model of @openai/agents-core', () => {
  const chunk = (word: string) => ({
    id: 'chat-1',
    object: 'chat.completion.chunk',
    created: 12,
    model: 'open',
    choices: [{ index: 0, delta: { content: word } }],
  })
  const tell = (word: string) => [
    {
      type: 'model',
      event: chunk(word),
      providerData: { rawModelEventSource: 'openai-chat-completions' },
    },
    { type: 'output_text_delta', delta: word, itemId: 'chat-1', providerData: chunk(word) },
  ]
  const start = { type: 'response_started', providerData: chunk('Hel') }

  it('is read from its normalised events, without its chunks', () => {
    const state = fold([start, ...tell('Hel'), ...tell('lo')])
    expect([outputText(state), state.unknown, state.warnings]).toEqual(['Hello', {}, []])
    expect(state.response).toMatchObject({ id: 'chat-1', model: 'open', created_at: 12 })
  })

  it('ends with its items, thoughts and calls', () => {
    const output = [
      {
        type: 'reasoning',
        content: [],
        rawContent: [{ type: 'reasoning_text', text: 'Hm.' }],
      },
      {
        id: 'chat-1',
        type: 'message',
        role: 'assistant',
        status: 'completed',
        content: [{ type: 'output_text', text: 'Hello', providerData: { annotations: [] } }],
      },
      { type: 'function_call', id: 'chat-1', callId: 'c', name: 'f', arguments: '{}' },
    ]
    const counted = { inputTokens: 1, outputTokens: 2, totalTokens: 3 }
    const state = fold([
      start,
      ...tell('Hello'),
      { type: 'response_done', response: { id: 'chat-1', output, usage: counted } },
    ])
    expect([state.phase, outputText(state)]).toEqual(['completed', 'Hello'])
    expect(items(state)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ content: [{ type: 'reasoning_text', text: 'Hm.' }] }),
        expect.objectContaining({ type: 'function_call', call_id: 'c', arguments: '{}' }),
      ]),
    )
    expect(items(state)).toHaveLength(3)
  })

  it('keeps refusals apart from text', () => {
    const refused = [{ type: 'refusal', refusal: 'No.' }]
    const output = [{ type: 'message', role: 'assistant', status: 'completed', content: refused }]
    expect(refusalText(fold([{ type: 'response_done', response: { output } }]))).toBe('No.')
  })
})
