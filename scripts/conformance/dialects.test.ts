import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import {
  connect,
  outputText,
  reduce,
  toResponse,
  usage,
  type JsonObject,
  type StreamState,
} from '@response-stream/protocol'
import { decodeDialect } from '@response-stream/protocol/dialects'
import { catalog, recordingEvents } from '@response-stream/recordings'
import { describe, expect, it } from 'vitest'
import { root } from '../toolchain.mjs'
import { firstDifference } from './difference.ts'
import {
  readChatWithAgents,
  readWithAgentsModel,
  readWithAgentsNormalised,
  readWithAgentsRun,
  readWithAiSdk,
  readWithOpenai,
  readWithOpenRouter,
} from './sdks.ts'

const names = catalog.map(({ name }) => name)

function fold(events: readonly unknown[]): StreamState {
  return events.reduce<StreamState>((state, event) => {
    const decoded = decodeDialect(event)
    return 'event' in decoded ? reduce(state, decoded.event) : state
  }, connect())
}

async function wireEvents(name: string): Promise<readonly JsonObject[]> {
  return (await recordingEvents(name)).map(({ event }) => event)
}

/** Events at which a package throws: whatever has an `error`, even where that is only a tool's. */
const thrownAt = /^(error|response\.(fusion_call\.panel|steer)\.failed)$/

/** The events up to the one at which a package throws. */
function untilError(events: readonly JsonObject[]): readonly JsonObject[] {
  const at = events.findIndex(({ type }) => thrownAt.test(String(type)))
  return at < 0 ? events : events.slice(0, at)
}

/** Where two folded streams differ; null where they are the same, ids and all. */
function difference(wire: StreamState, told: StreamState, lost: Lost = new Map()): unknown {
  const apart = { sealed: 0, ids: 0, logprobs: 0 }
  const [expected, seen] = [wire, told].map((state) => without(toResponse(state), lost))
  const found = firstDifference(expected, seen, apart, 'response')
  if (found) return found
  if (wire.phase !== told.phase) return [wire.phase, told.phase]
  if (wire.error?.message !== told.error?.message) return [wire.error, told.error]
  return apart.sealed + apart.ids + apart.logprobs > 0 ? apart : null
}

/** Fields that a package drops, by the type of the item or tool they stand in. */
type Lost = ReadonlyMap<string, readonly string[]>

/**
 * `@openrouter/sdk` 1.3.19 drops every field that its schema of a known type does not name. What it
 * does not know at all it hands on whole, so these fields come through where an event is unknown.
 */
const lostByOpenRouter: Lost = new Map([
  ['response', ['prompt_cache_retention', 'tool_usage']],
  ['file_search_call', ['results']],
  [
    'image_generation_call',
    ['action', 'background', 'output_format', 'quality', 'revised_prompt', 'size'],
  ],
  ['image_generation', ['n']],
  ['shell', ['environment']],
  ['shell_call', ['environment']],
  ['computer_call', ['actions']],
  // Of its own items it takes only the fields of one word, or of several in camelCase.
  ['openrouter:mcp', ['server_label', 'tool_name']],
  ['openrouter:web_fetch', ['http_status']],
  ['openrouter:browser_use', ['screenshot_b64']],
  ['openrouter:text_editor', ['file_path']],
  ['openrouter:code_interpreter', ['exit_code']],
  ['openrouter:bash', ['exit_code']],
])

function without(response: JsonObject, lost: Lost): JsonObject {
  const strip = (entry: unknown): unknown =>
    isRecord(entry) ? drop(entry, lost.get(String(entry['type']))) : entry
  const { output, tools, usage: counted, ...head } = drop(response, lost.get('response'))
  return {
    ...head,
    usage: isRecord(counted) ? drop(counted, lost.get('usage')) : counted,
    output: Array.isArray(output) ? output.map(strip) : output,
    tools: Array.isArray(tools) ? tools.map(strip) : tools,
  }
}

function drop(entry: JsonObject, fields: readonly string[] = []): JsonObject {
  return Object.fromEntries(Object.entries(entry).filter(([key]) => !fields.includes(key)))
}

function isRecord(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

describe('what @openrouter/sdk tells of a stream', () => {
  it.for(names)('folds as the wire does: %s', async (name) => {
    const wire = fold(await wireEvents(name))
    const told = fold((await readWithOpenRouter(name)).events)
    expect(difference(wire, told, lostByOpenRouter)).toBeNull()
    expect(told.unknown).toEqual(wire.unknown)
    expect(told.warnings).toEqual(wire.warnings)
  })
})

// openai 7.57 throws at an event with an `error` instead of handing it on, and so do the agents built on it.
const throwing = [
  ['openai', readWithOpenai],
  ['a model of @openai/agents-openai', readWithAgentsModel],
] as const
describe.for(throwing)('what %s tells of a stream', ([, read]) => {
  it.for(names)('folds as the wire does, up to an error: %s', async (name) => {
    const events = untilError(await wireEvents(name))
    const { events: given } = await read(name)
    const [wire, told] = [fold(events), fold(given)]
    expect(difference(wire, told)).toBeNull()
    expect(told.unknown).toEqual(wire.unknown)
    expect(told.warnings).toEqual(wire.warnings)
    expect(told.cursor).toBe(wire.cursor)
  })
})

describe('what @openai/agents-core tells of a stream', () => {
  // A run goes on with tools it does not have where the model calls some: these answers call none.
  const answers = ['short-answer', 'reasoning-summary', 'web-research', 'mcp', 'image-previews']
  it.for(answers)('folds as the wire does in a run: %s', async (name) => {
    const { events, threw } = await readWithAgentsRun(name)
    const [wire, told] = [fold(await wireEvents(name)), fold(events)]
    expect(threw).toBe(false)
    expect(difference(wire, told)).toBeNull()
    expect([told.unknown, told.warnings]).toEqual([{}, []])
  })

  // Its normalised events know no end but success, and before that no item but the text's own.
  // It counts usage in words of its own, so what OpenRouter adds to it is lost; it throws at a failure in fusion.
  const completed = catalog.filter(
    ({ status, name }) => status === 'completed' && name !== 'fusion',
  )
  const lostByAgents: Lost = new Map([['usage', ['cost', 'cost_details', 'is_byok']]])
  it.for(completed)(
    'ends as the wire does by its normalised events alone: $name',
    async ({ name }) => {
      const normalised = fold((await readWithAgentsNormalised(name)).events)
      expect(difference(fold(await wireEvents(name)), normalised, lostByAgents)).toBeNull()
    },
  )

  it('has each word of a Chat Completions answer once', async () => {
    const chunk = (delta: object) => ({
      id: 'chat-1',
      object: 'chat.completion.chunk',
      choices: [{ index: 0, delta }],
    })
    const counted = { prompt_tokens: 5, completion_tokens: 2, total_tokens: 7 }
    const call = { index: 0, id: 'c', function: { name: 'look', arguments: '{"at":"sky"}' } }
    const { events } = await readChatWithAgents([
      chunk({ content: 'Good ' }),
      chunk({ content: 'morning' }),
      chunk({ tool_calls: [call] }),
      { ...chunk({}), usage: counted },
    ])
    const state = fold(events)
    expect([state.phase, outputText(state), state.unknown]).toEqual([
      'completed',
      'Good morning',
      {},
    ])
    expect(toResponse(state)).toMatchObject({
      id: 'chat-1',
      output: [{ type: 'message' }, { type: 'function_call', call_id: 'c', name: 'look' }],
    })
    expect(usage(state)).toMatchObject({ input_tokens: 5, output_tokens: 2, total_tokens: 7 })
  })
})

describe('what @ai-sdk/open-responses tells of a stream', () => {
  // It throws at an error whose fields are flat (`chunk.error.code`), after the raw chunk of it.
  it.for(names)('folds as the wire does, its own parts set apart: %s', async (name) => {
    const wire = fold(await wireEvents(name))
    const state = fold((await readWithAiSdk(name)).events)
    expect(difference(wire, state)).toBeNull()
  })
})

describe('the examples in the documentation of @openrouter/sdk', () => {
  const file = join(root, '..', 'shared', 'seeds', '000_32c00a3c20f4beff.txt')
  const there = existsSync(file)
  if (!there) console.log('The seeds are not beside the project: no examples to decode.')
  const text = there ? readFileSync(file, 'utf8') : ''
  const examples = [...text.matchAll(/^const value: [\w.]+ =\s*(\{[\s\S]*?^ *\};)$/gm)]

  it.skipIf(!there)('are events of the table, and none keeps a key in camelCase', () => {
    expect(examples).toHaveLength(27)
    for (const [, literal = ''] of examples) {
      const example: JsonObject = runInNewContext(`(${literal.replace(/;$/, '')})`)
      const decoded = decodeDialect(example)
      expect(decoded).toMatchObject({ kind: 'event', event: { type: example['type'] } })
      expect(JSON.stringify(decoded)).not.toMatch(/"[a-z]+[A-Z]\w*":/)
    }
  })
})
