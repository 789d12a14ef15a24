import { once } from 'node:events'
import { request as httpRequest, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { catalog, recordingEvents, recordingResponse } from './index.ts'
import { createRecordingsServer, type RecordingsServerOptions } from './server.ts'

let server: Server | undefined

const start = async (options: RecordingsServerOptions = {}): Promise<string> => {
  server = createRecordingsServer({ pace: 'instant', ...options })
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo // a server on a port has no other kind of address
  return `http://127.0.0.1:${port}/v1`
}

const post = (url: string, body: unknown, init: RequestInit = {}): Promise<Response> =>
  fetch(`${url}/responses`, {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    ...init,
  })

type Wire = { type: string; response?: { id: string } }

const idsOf = (events: Wire[]): Set<string> =>
  new Set(events.flatMap(({ response }) => response?.id ?? []))

const eventsOf = (text: string): Wire[] =>
  [...text.matchAll(/^data: (.*)$/gm)].map(([, data]) => JSON.parse(data ?? ''))

afterEach(async () => {
  server?.closeAllConnections()
  await server?.[Symbol.asyncDispose]()
})

describe('POST /responses', () => {
  it('streams the recording that the model names, under an id of its own', async () => {
    const url = await start()
    const send = () => post(url, { model: 'recorded/web-search', input: '', stream: true })
    const [one, two] = [await send(), await send()]
    expect(one.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
    expect(one.headers.get('cache-control')).toContain('no-transform')
    const [first, second] = [eventsOf(await one.text()), eventsOf(await two.text())]
    const recorded = await recordingEvents('web-search')
    expect(first.map(({ type }) => type)).toEqual(recorded.map(({ event }) => event.type))
    expect(idsOf(first).size).toBe(1)
    expect(idsOf(first)).not.toEqual(idsOf(second))
  })

  it('keeps the final response for a later GET, in the form it had on the wire', async () => {
    const url = await start()
    const answer = await post(url, { model: 'recorded/short-answer', input: '', stream: true })
    const last = eventsOf(await answer.text()).at(-1)?.response
    const stored = await fetch(`${url}/responses/${last?.id}`)
    expect(await stored.json()).toEqual(last)
  })

  it('gives the final response when no stream is asked for, a failed one too', async () => {
    const url = await start()
    const final = await recordingResponse('failed')
    const answer = await post(url, { model: 'recorded/failed', input: '' })
    expect(answer.status).toBe(200)
    expect(await answer.json()).toEqual({
      ...final,
      id: expect.stringMatching(/^resp_[0-9a-f]{50}$/),
    })
  })

  it('answers with an error status when the recording has no final response', async () => {
    const url = await start()
    const cut = await post(url, { model: 'recorded/cut-without-end', input: '' })
    const flat = await post(url, { model: 'recorded/flat-error', input: '' })
    expect([cut.status, flat.status]).toEqual([502, 500])
    expect(await flat.json()).toMatchObject({ error: { code: 'upstream_timeout' } })
  })

  it('chooses by the last words of the user when the model names no recording', async () => {
    const url = await start()
    const input = [
      { role: 'user', content: 'Draw a lake' },
      { role: 'assistant', content: 'There it is.' },
      { role: 'user', content: [{ type: 'input_text', text: 'Now search the web for HTTP/3' }] },
    ]
    const searched = await post(url, { model: 'gpt-5.5', input })
    expect(await searched.json()).toMatchObject({ output: [{ type: 'web_search_call' }, {}] })
    const plain = await post(url, { model: 'recorded', input: 'Hello' })
    expect(await plain.json()).toMatchObject({ output: [{ type: 'message' }] })
  })

  it('answers what a tool gave back with the turn that follows a call', async () => {
    const url = await start()
    const input = [
      { role: 'user', content: 'How is the weather in Bergen?' },
      { type: 'function_call', call_id: 'call_1', name: 'get_weather', arguments: '{}' },
      { type: 'function_call_output', call_id: 'call_1', output: '14 °C, light rain' },
    ]
    const answer = await post(url, { model: 'gpt-5.5', input })
    expect(await answer.json()).toMatchObject({ output: [{ phase: 'final_answer' }] })
  })

  it('takes the pace from the query, a header or the metadata', async () => {
    const url = await start({ pace: 'recorded', speed: 0.001 })
    const body = { model: 'recorded/short-answer', input: '', stream: true }
    const answers = await Promise.all([
      fetch(`${url}/responses?pace=instant`, { method: 'POST', body: JSON.stringify(body) }),
      post(url, body, { headers: { 'x-recording-pace': 'instant' } }),
      post(url, { ...body, metadata: { speed: '1000' } }),
    ])
    const texts = await Promise.all(answers.map((answer) => answer.text()))
    for (const text of texts) expect(eventsOf(text).at(-1)?.type).toBe('response.completed')
  })

  it('stores nothing when the request says so', async () => {
    const url = await start()
    const answer = await post(url, { model: 'recorded/short-answer', input: '', store: false })
    const { id } = await answer.json()
    expect((await fetch(`${url}/responses/${id}`)).status).toBe(404)
  })

  it('stops playing when the client leaves', async () => {
    const url = await start({ pace: 'recorded' })
    const leaving = new AbortController()
    const answer = await post(
      url,
      { model: 'recorded/long-markdown', input: '', stream: true },
      { signal: leaving.signal },
    )
    await answer.body?.getReader().read()
    leaving.abort()
    await expect.poll(() => connections()).toBe(0)
  })
})

const connections = (): Promise<number> =>
  new Promise((resolve, reject) => {
    server?.getConnections((error, count) => (error ? reject(error) : resolve(count)))
  })

describe('what cannot be answered', () => {
  it.each([
    ['{"model":', 400, { code: 'invalid_json' }],
    ['[]', 400, { code: 'invalid_json' }],
    [{ input: 'Hello' }, 400, { code: 'missing_required_parameter', param: 'model' }],
    [{ model: 'recorded/nowhere' }, 400, { code: 'model_not_found', param: 'model' }],
    [{ model: 'recorded', metadata: { pace: 'slow' } }, 400, { param: 'pace' }],
  ])('answers %j with %i in the shape of an API error', async (body, status, error) => {
    const answer = await post(await start(), body)
    expect(answer.status).toBe(status)
    expect(await answer.json()).toMatchObject({
      error: { message: expect.any(String), type: 'invalid_request_error', ...error },
    })
  })

  it('refuses a body over the limit and still says so', async () => {
    const url = await start()
    const status = await new Promise((resolve, reject) => {
      const sending = httpRequest(`${url}/responses`, { method: 'POST' }, (answer) => {
        answer.resume()
        resolve(answer.statusCode)
      })
      sending.on('error', reject)
      sending.end(JSON.stringify({ model: 'recorded', input: 'x'.repeat(1_100_000) }))
    })
    expect(status).toBe(413)
  })

  it('knows its paths and their methods', async () => {
    const url = await start()
    const answers = await Promise.all([
      fetch(`${url}/responses`),
      fetch(`${url}/responses/resp_unknown`),
      fetch(`${url}/elsewhere`),
      fetch(`${url}/responses`, { method: 'OPTIONS' }),
    ])
    expect(answers.map(({ status }) => status)).toEqual([405, 404, 404, 405])
    expect(answers[0]?.headers.get('allow')).toBe('POST')
  })

  it('survives a path that is none', async () => {
    const { port } = new URL(await start())
    const status = await new Promise((resolve, reject) => {
      const path = '//%%?%'
      const asking = httpRequest({ host: '127.0.0.1', port, path }, ({ statusCode }) =>
        resolve(statusCode),
      )
      asking.on('error', reject).end()
    })
    expect(status).toBe(404)
  })

  it('lets pages of other origins in only when it was told to', async () => {
    const closed = await start()
    expect((await fetch(`${closed}/models`)).headers.get('access-control-allow-origin')).toBeNull()
    await server?.[Symbol.asyncDispose]()
    const open = await start({ cors: 'http://localhost:5173' })
    const asked = await fetch(`${open}/responses`, { method: 'OPTIONS' })
    expect(asked.status).toBe(204)
    expect(asked.headers.get('access-control-allow-origin')).toBe('http://localhost:5173')
  })

  it('lets such a page send headers of its own and cookies, and read that an address is wrong', async () => {
    const cors = 'http://localhost:5173'
    const open = await start({ cors })
    const headers = { 'access-control-request-headers': 'content-type,x-response-stream' }
    for (const url of [`${open}/responses`, open.replace('/v1', '/responses')]) {
      const leave = await fetch(url, { method: 'OPTIONS', headers })
      expect(leave.status).toBe(204)
      expect(Object.fromEntries(leave.headers)).toMatchObject({
        'access-control-allow-origin': cors,
        'access-control-allow-headers': headers['access-control-request-headers'],
        'access-control-allow-credentials': 'true',
      })
    }
    const wrong = await fetch(open.replace('/v1', '/responses'), { method: 'POST' })
    expect(wrong.status).toBe(404)
    expect(wrong.headers.get('access-control-allow-origin')).toBe(cors)
  })
})

it('lists a model for each recording', async () => {
  const answer = await fetch(`${await start()}/models`)
  const { data } = await answer.json()
  expect(data.map(({ id }: { id: string }) => id)).toEqual(
    catalog.map(({ name }) => `recorded/${name}`),
  )
})
