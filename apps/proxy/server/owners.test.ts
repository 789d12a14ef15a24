import { createStreamStore } from '@response-stream/client'
import { outputText } from '@response-stream/protocol'
import { recordingsHandler } from '@response-stream/recordings/server'
import { createServer } from 'node:http'
import { expect, it } from 'vitest'
import type { ProxyOptions } from './proxy.ts'
import { startProxy } from './startProxy.test.kit.ts'
import { bodyOf, listen, send, startUpstream, type Sent } from './testing.ts'

/** The proxy in front of the server of recordings, and its users. */
async function setup(options: Partial<ProxyOptions> = {}) {
  const play = recordingsHandler({ pace: 'recorded' })
  const server = await listen(createServer((request, response) => void play(request, response)))
  const port = await startProxy(`http://127.0.0.1:${server}/v1`, {
    models: ['recorded/short-answer', 'recorded/long-markdown'],
    ...options,
  })
  return {
    ask: (user: string, sent: Sent) =>
      send(port, { ...sent, headers: { cookie: `session=${user}`, ...sent.headers } }),
    /** A store as a page of a user has it. */
    storeOf: (user: string) =>
      createStreamStore({
        baseUrl: `http://127.0.0.1:${port}/v1`,
        headers: {
          cookie: `session=${user}`,
          origin: `http://127.0.0.1:${port}`,
          'x-response-stream': '1',
        },
      }),
  }
}

const background = { model: 'recorded/long-markdown', input: 'Hi', background: true, store: true }
const body = JSON.stringify({ ...background, stream: false })

it('lets a user read on, look at, cancel and delete what is his, and nobody else', async () => {
  const { ask } = await setup()
  const created = await ask('ada', { path: '/v1/responses', body })
  const { id }: { id: string } = JSON.parse(created.text)
  const ways: readonly Sent[] = [
    { method: 'GET', path: `/v1/responses/${id}` },
    { method: 'GET', path: `/v1/responses/${id}/input_items` },
    { path: `/v1/responses/${id}/cancel`, body: '', headers: { 'content-type': undefined } },
    { method: 'DELETE', path: `/v1/responses/${id}` },
  ]
  for (const way of ways) expect((await ask('bob', way)).status).toBe(404)
  const on = { model: 'recorded/short-answer', input: 'And?', previous_response_id: id }
  const built = await ask('bob', { path: '/v1/responses', body: JSON.stringify(on) })
  expect(built.status).toBe(404)
  for (const way of ways) expect((await ask('ada', way)).status).toBe(200)
  // What is deleted is nobody's.
  expect((await ask('ada', { method: 'GET', path: `/v1/responses/${id}` })).status).toBe(404)
})

it('lets a page stop a response, and pick one up that it left', async () => {
  const { storeOf } = await setup()
  const first = storeOf('ada')
  const begun = new Promise<void>((resolve) => {
    first.subscribe((state) => outputText(state).length > 200 && resolve())
  })
  void first.getState().send(background)
  await begun
  first.getState().detach()
  const id = first.getState().response?.id
  const other = storeOf('bob')
  await other.getState().resume(id)
  expect(other.getState()).toMatchObject({ phase: 'failed', error: { status: 404 } })

  const second = storeOf('ada')
  const ended = second.getState().resume(id)
  await expect.poll(() => outputText(second.getState()).length).toBeGreaterThan(200)
  second.getState().stop()
  await ended
  await expect.poll(() => second.getState().phase).toBe('cancelled')
})

it.each([
  ['says its type in capitals', { 'content-type': 'Text/Event-Stream; charset=UTF-8' }, ''],
  ['numbers its events', { 'content-type': 'text/event-stream' }, 'data: {"id":"evt_1"}\n\n'],
])('knows whose a response is when the server %s', async (_, headers, first) => {
  const response = { id: 'resp_1', object: 'response' }
  const event = JSON.stringify({ type: 'response.created', response })
  const upstream = await startUpstream((_request, answer) => {
    answer.writeHead(200, headers).end(`${first}data: ${event}\n\n`)
  })
  const port = await startProxy(`http://127.0.0.1:${upstream.port}/v1`)
  const sent = { headers: { cookie: 'session=ada' } }
  await send(port, { ...sent, path: '/v1/responses' })
  const own = await send(port, { ...sent, method: 'GET', path: '/v1/responses/resp_1' })
  expect(own.status).toBe(200)
})

it('takes nobody who has not signed in', async () => {
  const { ask } = await setup()
  const headers = { cookie: undefined }
  expect((await ask('', { path: '/v1/responses', body, headers })).status).toBe(401)
})

const user = (part: object) => ({
  role: 'user',
  content: [{ type: 'input_text', text: 'Hi' }, part],
})
const given = (output: object) => ({ type: 'function_call_output', call_id: 'call_1', output })

const asked = [
  ['a model that is not named', { model: 'large', input: 'Hi' }],
  ['a field that is not allowed', { input: 'Hi', instructions: 'Be rude' }],
  ['tools', { input: 'Hi', tools: [{ type: 'web_search' }] }],
  ['a response to build on that is none', { input: 'Hi', previous_response_id: { a: 1 } }],
  ['an item of somebody by its id', { input: [{ type: 'item_reference', id: 'msg_1' }] }],
  ['an item of somebody by its id alone', { input: [{ id: 'msg_1' }] }],
  ['a file of somebody', { input: [user({ type: 'input_file', file_id: 'file_1' })] }],
  ['a picture of somebody', { input: [user({ type: 'input_image', file_id: 'file_1' })] }],
  ['a file of somebody as what a tool gave', { input: [given([{ file_id: 'file_1' }])] }],
  ['a file of somebody as what a screen showed', { input: [given({ file_id: 'file_1' })] }],
] as const

it.each(asked)('does not ask for %s', async (_, fields) => {
  const upstream = await startUpstream()
  const port = await startProxy(`http://127.0.0.1:${upstream.port}/v1`)
  const headers = { cookie: 'session=ada' }
  const came = await send(port, { path: '/v1/responses', headers, body: JSON.stringify(fields) })
  expect(came.status).toBe(400)
  expect(upstream.asked).toHaveLength(0)
})

it('asks with what was said before, the sources that the model named included', async () => {
  const upstream = await startUpstream()
  const port = await startProxy(`http://127.0.0.1:${upstream.port}/v1`)
  const annotations = [{ type: 'file_citation', file_id: 'file_1', index: 3 }]
  const answer = { type: 'output_text', text: 'Four.', annotations }
  const input = [
    { role: 'user', content: 'How many?' },
    { type: 'message', role: 'assistant', id: 'msg_1', status: 'completed', content: [answer] },
    { type: 'reasoning', id: 'rs_1', summary: [], encrypted_content: 'sealed' },
    given([{ type: 'input_text', text: 'Four' }]),
  ]
  const headers = { cookie: 'session=ada' }
  const came = await send(port, { path: '/v1/responses', headers, body: JSON.stringify({ input }) })
  expect(came.status).toBe(200)
  expect(upstream.asked).toHaveLength(1)
})

it('asks for what the app has fixed, the first model where none is named, and a length within its cap', async () => {
  const bodies: string[] = []
  const upstream = await startUpstream(async (request, response) => {
    bodies.push(await bodyOf(request))
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
  })
  const fixed = { instructions: 'Be kind', store: true }
  const port = await startProxy(`http://127.0.0.1:${upstream.port}/v1`, { fixed })
  const fields = { input: 'Hi', store: false, max_output_tokens: 1_000_000 }
  const headers = { cookie: 'session=ada' }
  await send(port, { path: '/v1/responses', headers, body: JSON.stringify(fields) })
  expect(JSON.parse(bodies[0] ?? '')).toEqual({
    model: 'm',
    input: 'Hi',
    store: true,
    instructions: 'Be kind',
    max_output_tokens: 8192,
  })
})

it('lists the models that may be asked, without asking', async () => {
  const upstream = await startUpstream()
  const port = await startProxy(`http://127.0.0.1:${upstream.port}/v1`)
  const came = await send(port, {
    method: 'GET',
    path: '/v1/models',
    headers: { cookie: 'session=ada' },
  })
  expect(JSON.parse(came.text)).toMatchObject({ data: [{ id: 'm' }, { id: 'small' }] })
  expect(upstream.asked).toHaveLength(0)
})
