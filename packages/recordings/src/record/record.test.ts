import { LLMock } from '@copilotkit/aimock'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import { findRecording, recordingBytes, recordingEvents } from '../load.ts'
import { frames } from '../frames.ts'
import { startServer } from '../server/startServer.test.kit.ts'
import { catalogEntry, record, type Recorded } from './record.ts'

const bodyFor = (name: string): string =>
  JSON.stringify({ model: `recorded/${name}`, input: 'Hello', stream: true })

const take = (url: string, name: string): Promise<Recorded> =>
  record({ url: `${url}/responses`, body: bodyFor(name) })

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

const eventsOf = (text: string): unknown[] =>
  frames(bytes(text)).flatMap(({ data }) => (data === null ? [] : [JSON.parse(data)]))

/** Events without what differs each time they are taken: ids, seals, the day. */
const constant = (events: readonly unknown[]): unknown =>
  JSON.parse(
    JSON.stringify(events, (key, value) =>
      /(^|_)id$|^encrypted_content$|^created_at$/.test(key) ? null : value,
    ),
  )

describe('a recording taken from the recordings’ own server', () => {
  it.each(['web-search', 'reasoning-summary', 'scripts-and-emoji', 'image-previews', 'fusion'])(
    'has the same events: %s',
    async (name) => {
      const recorded = await take(await startServer({ chaos: ['split'], done: false }), name)
      const events = (await recordingEvents(name)).map(({ event }) => event)
      expect(constant(eventsOf(recorded.text))).toEqual(constant(events))
      const { families, status } = findRecording(name)
      expect(recorded).toMatchObject({ families, status, events: events.length, broken: null })
    },
  )

  it('has their pace', async () => {
    const { text } = await take(await startServer({ pace: 'recorded', speed: 10 }), 'function-call')
    const [taken, given] = [frames(bytes(text)), frames(await recordingBytes('function-call'))]
    const expected = (given.at(-1)?.at ?? 0) / 10
    expect(taken.at(-1)?.at).toBeGreaterThan(expected * 0.9)
    expect(taken.at(0)?.at).toBeGreaterThan((given.at(0)?.at ?? 0) / 10 - 5)
  })

  it('ends where the connection broke, and says so', async () => {
    const url = await startServer({ chaos: ['reset'], seed: 3 })
    const recorded = await take(url, 'short-answer')
    expect(recorded).toMatchObject({ status: 'interrupted', broken: 'terminated' })
    expect(recorded.events).toBeGreaterThan(0)
  })

  it('is none where the server refuses', async () => {
    await expect(take(await startServer(), 'nowhere')).rejects.toThrow(
      /answered 400 .*model_not_found/s,
    )
  })
})

describe('the recording `aimock`', () => {
  it('is what @copilotkit/aimock says, taken by this recorder', async () => {
    const mock = new LLMock({ port: 0, latency: 12, chunkSize: 9 })
    onTestFinished(() => mock.stop())
    mock.onMessage('Which shelf', {
      reasoning: 'Heavy things low, light things high. The reader asks for one shelf.',
      usage: { input_tokens: 15, output_tokens: 37, total_tokens: 52 },
      content: 'Put the atlases on the **lowest shelf**: it bears the most, and nothing tips over.',
    })
    await mock.start()
    const input = 'Which shelf is for the atlases?'
    const body = JSON.stringify({ model: 'gpt-5.5', input, stream: true })
    const recorded = await record({ url: `${mock.url}/v1/responses`, body })
    const committed = (await recordingEvents('aimock')).map(({ event }) => event)
    expect(constant(eventsOf(recorded.text))).toEqual(constant(committed))
    expect(recorded).toMatchObject({ families: ['message', 'reasoning'], status: 'completed' })
  })
})

describe('the line for the catalog', () => {
  it('says all that is known of the recording', () => {
    const recorded = {
      text: '',
      events: 2,
      families: ['mcp'],
      status: 'failed',
      broken: null,
    } as const
    expect(catalogEntry('late-mcp', recorded, { shows: "It’s a server’s 'no'." })).toBe(
      `  'late-mcp': {
    title: 'Late mcp',
    shows: 'It’s a server’s \\'no\\'.',
    origin: 'recorded',
    families: ['mcp'],
    status: 'failed',
    url: new URL('../../recordings/late-mcp.sse', import.meta.url),
  },`,
    )
  })
})

describe('response-stream-record', () => {
  it('writes the file, prints the line, and keeps the key to itself', async () => {
    const url = await startServer()
    const folder = await mkdtemp(join(tmpdir(), 'record-'))
    onTestFinished(() => rm(folder, { recursive: true }))
    const command = fileURLToPath(new URL('../bin/record.ts', import.meta.url))
    const words = ['--model', 'recorded/mcp', '--input', 'Hello']
    const where = ['--url', url, '--out', folder, '--key', 'RECORD_TEST_KEY', '--hide', 'library']
    const child = spawn(process.execPath, [command, 'my-mcp', ...where, ...words], {
      env: { ...process.env, RECORD_TEST_KEY: 'the-key-of-this-test' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const [printed] = await Promise.all([child.stdout.toArray(), once(child, 'exit')])
    expect(Buffer.concat(printed).toString()).toContain("families: ['mcp', 'message']")
    const file = await readFile(join(folder, 'my-mcp.sse'), 'utf8')
    expect(file).toMatch(/^: \d+ms\nevent: response\.created\n/)
    expect(file).not.toMatch(/the-key-of-this-test|library/)
  })
})
