import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { LLMock } from '@copilotkit/aimock'
import { createStreamStore } from '@response-stream/client'
import {
  connect,
  decodeEvent,
  isItem,
  outputText,
  reduce,
  toResponse,
  type Item,
  type StreamState,
} from '@response-stream/protocol'
import { catalog, recordingEvents, recordingResponse } from '@response-stream/recordings'
import { createRecordingsServer } from '@response-stream/recordings/server'
import { afterAll, describe, expect, it, onTestFinished } from 'vitest'
import { root } from '../toolchain.mjs'
import {
  agentsToolLoop,
  aiToolLoop,
  askAgents,
  askAi,
  askOpenai,
  askOpenRouter,
  type Client,
} from './interopClients.ts'

const server = createRecordingsServer({ pace: 'instant' })
await once(server, 'listening')
afterAll(() => {
  server.closeAllConnections()
  server.close()
})
const { port } = server.address() as AddressInfo // a server on a port has no other kind of address
const baseURL = `http://127.0.0.1:${port}/v1`

const names = catalog.map(({ name }) => name)

async function fold(name: string): Promise<StreamState> {
  const events = await recordingEvents(name)
  return events.reduce<StreamState>((state, { event }) => {
    const decoded = decodeEvent(event)
    return 'event' in decoded ? reduce(state, decoded.event) : state
  }, connect())
}

/** What the page says of a client. */
function section(client: string): string {
  const page = readFileSync(join(root, 'packages/recordings/INTEROP.md'), 'utf8')
  return page.split(/^## /m).find((text) => text.startsWith(`${client}\n`)) ?? ''
}

/** The recordings that a client cannot read, and the error it throws then, as the page tells it. */
function gaps(client: string): ReadonlyMap<string, string> {
  return new Map(
    [...section(client).matchAll(/^\| (`[^|]*`) +\| (?:`([^|]*)`)? *\|/gm)].flatMap(
      ([, listed = '', said = '']) =>
        listed.split(', ').map((name): [string, string] => [name.replaceAll('`', ''), said]),
    ),
  )
}

/** Reads every recording with a client: it hears what is expected, or says what the page says. */
function reads(
  name: string,
  ask: Client,
  expected: (state: StreamState, name: string) => Promise<unknown> | unknown,
): void {
  const known = gaps(name)
  const without = names.filter((recording) => !known.has(recording))
  const throwing = [...known].filter(([, error]) => error !== '')
  const different = [...known].filter(([, error]) => error === '')
  const hear = (recording: string) => ask(baseURL, `recorded/${recording}`)
  const said = async (recording: string) => expected(await fold(recording), recording)

  it('is told of no recording that there is not', () => {
    expect([...known.keys()].filter((gap) => !names.some((one) => one === gap))).toEqual([])
  })

  it.for(without)('%s', async (recording) => {
    expect(await hear(recording)).toEqual(await said(recording))
  })

  it.for(throwing)('not %s', async ([recording, error]) => {
    await expect(hear(recording)).rejects.toThrow(error)
  })

  it.for(different)('something else in %s', async ([recording]) => {
    expect(await hear(recording)).not.toEqual(await said(recording))
  })
}

/** A value without what a client adds to it, and without seals, which differ each time. */
function plain(value: unknown): unknown {
  const added = new Set(['parsed', 'parsed_arguments', 'encrypted_content'])
  return JSON.parse(
    JSON.stringify(value, (key, field: unknown) => (added.has(key) ? undefined : field)),
  )
}

describe('openai reads', () => {
  const ask: Client = async (url, model) => {
    const { text, end } = await askOpenai(url, model)
    return { text, end: plain(end) }
  }
  reads('openai', ask, async (state, name) => ({
    text: outputText(state),
    // A cut passes for an end: what there is then is what it gives.
    end: plain((await recordingResponse(name))?.['output'] ?? toResponse(state).output),
  }))
})

describe('@openrouter/sdk reads', () => {
  const unknown = new Set<string>()
  const ask: Client = async (url, model) => {
    const { text, end } = await askOpenRouter(url, model)
    // Of aimock it knows no event at all: the page says so in a row of its own.
    if (!model.endsWith('/aimock')) for (const type of end.unknown) unknown.add(type)
    return { text, end: end.status }
  }
  reads('@openrouter/sdk', ask, async (state, name) => {
    const events = (await recordingEvents(name)).map(({ event }) => event['response'])
    const last = events.findLast((response) => response !== undefined)
    return { text: outputText(state), end: isRecord(last) ? last['status'] : null }
  })

  it('but for the events that the page lists', () => {
    const [, list = ''] = /UNKNOWN.*?:\n(.*?)\.\n\n/s.exec(section('@openrouter/sdk')) ?? []
    const listed = [...list.matchAll(/`([a-z_:.]+)`(?! *\))/g)].map(([, type]) => type)
    expect(new Set(listed)).toEqual(unknown)
  })
})

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

const reasons: Readonly<Record<string, string>> = { failed: 'error', cancelled: 'other' }

function reasonOf({ phase, response }: StreamState, calls: boolean): string {
  const cut = response?.incomplete_details?.reason
  if (phase === 'completed') return calls ? 'tool-calls' : 'stop'
  if (phase === 'incomplete')
    return cut === 'max_output_tokens' ? 'length' : String(cut).replaceAll('_', '-')
  return reasons[phase] ?? 'other'
}

function thoughts(item: Item): string {
  if (!isItem(item, 'reasoning')) return ''
  return [...item.summary, ...(item.content ?? [])].map(({ text }) => text).join('')
}

describe('@ai-sdk/open-responses reads', () => {
  reads('@ai-sdk/open-responses', askAi, (state) => {
    const { output } = toResponse(state)
    const calls = output.flatMap((item) => (isItem(item, 'function_call') ? [item.name] : []))
    return {
      text: outputText(state),
      end: {
        reason: reasonOf(state, calls.length > 0),
        reasoning: output.map(thoughts).join(''),
        calls,
        failed: state.phase === 'failed',
      },
    }
  })

  it('goes around with a tool', async () => {
    const { text, end } = await aiToolLoop(baseURL, 'any')
    expect([text.slice(0, 18), end]).toEqual(['Take a rain jacket', 2])
  })
})

describe('@openai/agents reads', () => {
  reads('@openai/agents', askAgents, (state) => {
    const last = toResponse(state).output.findLast((item) => isItem(item, 'message'))
    const parts = last && isItem(last, 'message') ? last.content : []
    const texts = parts.flatMap((part) => (part.type === 'output_text' ? [part.text] : []))
    return { text: outputText(state), end: texts.join('') }
  })

  it('goes around with a tool', async () => {
    const { end } = await agentsToolLoop(baseURL, 'any')
    expect(String(end).slice(0, 18)).toBe('Take a rain jacket')
  })
})

describe('our client', () => {
  it.for(catalog)('reads $name over HTTP, cut anywhere', async ({ name, status }) => {
    const store = createStreamStore({ url: `${baseURL}/responses?chaos=split&seed=9` })
    await store.getState().send({ model: `recorded/${name}`, input: 'Hello' })
    const state = store.getState()
    expect(state.phase).toBe(status)
    expect(outputText(state)).toBe(outputText(await fold(name)))
  })

  it('goes on with a background response whose stream is cut again and again', async () => {
    const store = createStreamStore({ url: `${baseURL}/responses?chaos=cut&seed=5` })
    const request = { model: 'recorded/web-search', input: 'Hello', background: true, store: true }
    await store.getState().send(request)
    for (let tries = 0; store.getState().phase === 'interrupted' && tries < 20; tries++) {
      await store.getState().resume()
    }
    expect(store.getState().phase).toBe('completed')
    expect(outputText(store.getState())).toBe(outputText(await fold('web-search')))
  })
})

describe('our client reads @copilotkit/aimock', () => {
  async function ask(input: string): Promise<StreamState> {
    const mock = new LLMock({ port: 0 })
    onTestFinished(() => mock.stop())
    mock.onMessage('shelf', { reasoning: 'Heavy things low.', content: 'The lowest shelf.' })
    mock.onMessage('weather', {
      toolCalls: [{ name: 'get_weather', arguments: '{"location":"Bergen"}' }],
    })
    mock.onMessage('tide', { webSearches: ['low tide'], content: 'At **noon**.' })
    await mock.start()
    const store = createStreamStore({ url: `${mock.url}/v1/responses` })
    await store.getState().send({ model: 'gpt-5.5', input })
    return store.getState()
  }

  it('with reasoning and text', async () => {
    const state = await ask('Which shelf?')
    expect([state.phase, outputText(state)]).toEqual(['completed', 'The lowest shelf.'])
    expect(toResponse(state).output).toMatchObject([
      { type: 'reasoning', summary: [{ text: 'Heavy things low.' }] },
      { type: 'message', status: 'completed' },
    ])
  })

  it('with a call', async () => {
    const { output } = toResponse(await ask('The weather?'))
    expect(output).toMatchObject([
      { type: 'function_call', name: 'get_weather', arguments: '{"location":"Bergen"}' },
    ])
  })

  it('with a search', async () => {
    const state = await ask('When is low tide?')
    expect(outputText(state)).toBe('At **noon**.')
    expect(toResponse(state).output[0]).toMatchObject({
      type: 'web_search_call',
      action: { query: 'low tide' },
    })
  })

  it('when it has no answer', async () => {
    const state = await ask('Something else')
    expect(state).toMatchObject({ phase: 'failed', error: { kind: 'http', status: 404 } })
  })
})
