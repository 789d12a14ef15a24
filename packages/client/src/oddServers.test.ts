import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { outputText } from '@response-stream/protocol'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { StreamStoreOptions } from './options.ts'
import { story, storeOf } from './scripted.test.kit.ts'

type Answer = (response: ServerResponse, request: IncomingMessage) => unknown

const said = 'One two three'
const { frames, response, final } = story()
const frameOf = (event: object) => `data: ${JSON.stringify(event)}\n\n`
const whole = frames.map(frameOf).join('')
const sse = { 'content-type': 'text/event-stream' }

/** A server that answers one request after the other, the last answer for all that follow, and a store that asks it. */
async function setup(answers: Answer[], options: StreamStoreOptions = {}) {
  const asked: string[] = []
  const server = createServer((request, answer) => {
    request.resume()
    asked.push(`${request.method} ${request.url}`)
    void answers[Math.min(asked.length, answers.length) - 1]?.(answer, request)
  })
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo // a server on a port has no other kind of address
  const baseUrl = `http://127.0.0.1:${port}/v1`
  return { ...storeOf({ baseUrl, ...options }), asked }
}

const stream =
  (text: string, headers: Record<string, string> = sse): Answer =>
  (answer) =>
    answer.writeHead(200, headers).end(text)

const refusal =
  (status: number, headers: Record<string, string>, body = ''): Answer =>
  (answer) =>
    answer.writeHead(status, headers).end(body)

describe('a server that refuses at first', () => {
  it.each([
    ['with a date to come back at', 429, () => ({ 'retry-after': dateIn(1_100) }), 90],
    ['with a date that is over', 503, () => ({ 'retry-after': dateIn(-60_000) }), 0],
    ['with a fraction of a second', 429, () => ({ 'retry-after': '0.3' }), 290],
    ['with a page of HTML', 503, () => ({ 'content-type': 'text/html' }), 0],
    ['with an event', 500, () => sse, 0],
  ])('%s is asked again', { timeout: 10_000 }, async (_, status, headers, least) => {
    const { store, asked } = await setup([refusal(status, headers(), '<h1>No</h1>'), stream(whole)])
    const startedAt = performance.now()
    await store.getState().send({})
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(least)
    expect(store.getState()).toMatchObject({ phase: 'completed', error: null })
    expect(asked).toHaveLength(2)
  })

  it('and asks for an hour is not waited for, and the hour is told', async () => {
    const { store, asked } = await setup([refusal(429, { 'retry-after': '3600' })])
    await store.getState().send({})
    const { phase, error } = store.getState()
    expect({ phase, wait: error?.retryAfterMs }).toEqual({ phase: 'failed', wait: 3_600_000 })
    expect(asked).toHaveLength(1)
  })

  it('shows the words of its page, and no markup', { timeout: 10_000 }, async () => {
    const page = '<html><style>p{}</style><script>alert(1)</script><p>Down for <b>now</b></p>'
    const { store } = await setup([refusal(503, { 'content-type': 'text/html' }, page)], {
      maxRetries: 0,
    })
    await store.getState().send({})
    expect(store.getState().error?.message).toMatch(/status 503: Down for now\./)
  })
})

/** A header has whole seconds. */
function dateIn(ms: number): string {
  return new Date(Date.now() + ms).toUTCString()
}

describe('an answer that is odd', () => {
  it.each([
    ['gzip that comes at once', stream('', sse), gzipSync(whole), { 'content-encoding': 'gzip' }],
    ['a byte order mark', stream(`\uFEFF${whole}`), null, {}],
    ['CR alone', stream(whole.replaceAll('\n', '\r')), null, {}],
    [
      'upper case in its type',
      stream(whole, { 'content-type': 'Text/Event-Stream;charset=X' }),
      null,
      {},
    ],
  ])('is read all the same: %s', async (_, answer, bytes, headers) => {
    const packed: Answer = (sent) => sent.writeHead(200, { ...sse, ...headers }).end(bytes)
    const { store } = await setup([bytes ? packed : answer])
    await store.getState().send({})
    expect(store.getState()).toMatchObject({ phase: 'completed', error: null, warnings: [] })
    expect(outputText(store.getState())).toBe(said)
  })

  it('is read where CR and LF come apart', async () => {
    const pieces = whole.replaceAll('\n', '\r\n').split(/(?<=\r)/)
    const { store } = await setup([
      async (answer) => {
        answer.writeHead(200, sse)
        for (const piece of pieces) {
          answer.write(piece)
          await new Promise((resolve) => setTimeout(resolve, 1))
        }
        answer.end()
      },
    ])
    await store.getState().send({})
    expect(store.getState()).toMatchObject({ phase: 'completed', error: null, warnings: [] })
    expect(outputText(store.getState())).toBe(said)
  })

  it.each([
    ['an empty stream', stream(''), 'interrupted'],
    ['nothing, of no type', refusal(200, {}), 'interrupted'],
    ['204', refusal(204, {}), 'failed'],
    ['empty JSON', stream('', { 'content-type': 'application/json' }), 'failed'],
    ['JSON null', stream('null', { 'content-type': 'application/json' }), 'failed'],
    ['a stream of comments', stream(': hello\n\n: still here\n\n'), 'interrupted'],
    ['only [DONE]', stream('data: [DONE]\n\n'), 'interrupted'],
  ])('is no answer: %s', async (_, answer, phase) => {
    const { store, asked } = await setup([answer])
    await store.getState().send({})
    expect(store.getState()).toMatchObject({ phase, order: [] })
    expect(store.getState().error?.message).toMatch(/\.$/)
    expect(asked).toHaveLength(1)
  })

  it('that says that it is plain text is read as the stream it is', async () => {
    const { store } = await setup([stream(whole, { 'content-type': 'text/plain; charset=utf-8' })])
    await store.getState().send({})
    expect(store.getState()).toMatchObject({ phase: 'completed', error: null })
    expect(outputText(store.getState())).toBe(said)
  })

  it('of plain words is told in its words', async () => {
    const { store } = await setup([stream('Service not ready', { 'content-type': 'text/plain' })])
    await store.getState().send({})
    expect(store.getState()).toMatchObject({ phase: 'failed', error: { kind: 'protocol' } })
    expect(store.getState().error?.message).toContain('“Service not ready”')
  })
})

describe('a response in the background', () => {
  const json = (body: object): Answer =>
    stream(JSON.stringify(body), { 'content-type': 'application/json' })
  const expired = refusal(
    400,
    { 'content-type': 'application/json' },
    '{"error":{"message":"Expired"}}',
  )
  const queued = json({ ...response, status: 'queued' })

  it.each([
    ['that comes as it was queued is streamed then', [queued, stream(whole)], 2],
    ['that is queued, and never streamed, is looked at', [queued, expired, json(final)], 3],
  ])('%s', { timeout: 20_000 }, async (_, answers, requests) => {
    const { store, asked } = await setup(answers)
    await store.getState().send({ background: true })
    expect(store.getState()).toMatchObject({ phase: 'completed', error: null })
    expect(outputText(store.getState())).toBe(said)
    expect(asked).toHaveLength(requests)
  })

  it('whose stream has expired since the reload is looked at', { timeout: 20_000 }, async () => {
    const { store, asked } = await setup([expired, queued, json(final)])
    await store.getState().resume('resp_1')
    expect(store.getState()).toMatchObject({ phase: 'completed', error: null })
    expect(outputText(store.getState())).toBe(said)
    const look = 'GET /v1/responses/resp_1'
    expect(asked).toEqual([`${look}?stream=true`, look, look])
  })

  it('is left by a send() while it is picked up, and mixes nothing', async () => {
    const other = { ...story({ id: 'resp_2' }), said }
    const { store, shown } = await setup([
      (answer) => void answer.writeHead(200, sse).write(frameOf(frames[0] ?? {})),
      stream(other.frames.map(frameOf).join('')),
    ])
    const resumed = store.getState().resume('resp_1')
    await expect.poll(() => store.getState().response?.id).toBe('resp_1')
    await store.getState().send({})
    await resumed
    expect(store.getState()).toMatchObject({ phase: 'completed', response: { id: 'resp_2' } })
    expect(shown.at(-1)?.responseIds).toEqual(['resp_2'])
  })
})
