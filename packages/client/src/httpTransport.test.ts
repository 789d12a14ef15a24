import type { CreateResponse } from '@response-stream/protocol'
import { decodeDialect } from '@response-stream/protocol/dialects'
import { describe, expect, it, vi } from 'vitest'
import type { HttpOptions } from './httpOptions.ts'
import { createHttpTransport } from './httpTransport.ts'
import type { Incoming } from './incoming.ts'
import {
  cancelResponse,
  deleteResponse,
  listInputItems,
  listModels,
  retrieveResponse,
} from './stored.ts'

const stored = { id: 'resp_1', object: 'response', status: 'completed', output: [] }

/** A function shaped like fetch, with one answer. */
function answering(body: BodyInit | null, init?: ResponseInit) {
  return vi.fn<typeof fetch>(() => Promise.resolve(new Response(body, init)))
}

const eventStream = { headers: { 'content-type': 'text/event-stream; charset=iso-8859-1' } }
const json = { headers: { 'content-type': 'application/json; charset=utf-8' } }

async function incomingOf(
  options: HttpOptions,
  signal = new AbortController().signal,
  request: CreateResponse = { model: 'm', input: 'Hi' },
) {
  const all: Incoming[] = []
  for await (const batch of createHttpTransport(options).create(request, { signal }))
    all.push(...batch)
  return all
}

describe('what is asked', () => {
  it('posts the request as JSON with stream: true', async () => {
    const fetch = answering('', eventStream)
    await incomingOf({ fetch })
    const [url, init] = fetch.mock.calls[0] ?? []
    const headers = new Headers(init?.headers)
    expect(url).toBe('/v1/responses')
    expect(init).toMatchObject({ method: 'POST', signal: expect.any(AbortSignal) })
    expect(init?.body).toBe('{"stream":true,"model":"m","input":"Hi"}')
    expect(headers.get('content-type')).toBe('application/json')
    expect(headers.get('accept')).toBe('text/event-stream')
  })

  it('asks functions for the address and the headers before each request', async () => {
    const fetch = answering('', eventStream)
    let asked = 0
    const headers = () => {
      asked += 1
      return Promise.resolve({ authorization: `Bearer ${asked}`, accept: 'text/x' })
    }
    await incomingOf({ fetch, headers, url: new URL('http://a.test/responses') })
    await incomingOf({ fetch, headers, url: () => Promise.resolve('http://b.test/responses') })
    const sent = fetch.mock.calls.map(([, init]) => new Headers(init?.headers))
    expect(sent.map((each) => each.get('authorization'))).toEqual(['Bearer 1', 'Bearer 2'])
    expect(sent[0]?.get('accept')).toBe('text/x')
    expect(fetch.mock.calls.map(([url]) => url)).toEqual([
      'http://a.test/responses',
      'http://b.test/responses',
    ])
  })

  it('finds everything below a base address', async () => {
    const fetch = answering('{"data":[]}', json)
    const options = { fetch, baseUrl: () => Promise.resolve('https://a.test/openai/v1/?v=2?') }
    await listModels(options)
    await listInputItems('resp_1', { ...options, after: 'msg_1', limit: 20 })
    await listModels({ fetch, url: '/api/responses' })
    expect(fetch.mock.calls.map(([url]) => url)).toEqual([
      'https://a.test/openai/v1/models?v=2?',
      'https://a.test/openai/v1/responses/resp_1/input_items?v=2?&after=msg_1&limit=20',
      '/api/models',
    ])
  })

  it('takes the body and the credentials as values or from functions', async () => {
    const fetch = answering('', eventStream)
    await incomingOf({ fetch, body: { model: 'given', store: false }, credentials: 'include' })
    await incomingOf({
      fetch,
      body: ({ input }) => Promise.resolve({ prompt: input, stream: false }),
      credentials: () => 'omit',
    })
    const sent = fetch.mock.calls.map(([, init]) => [init?.body, init?.credentials])
    expect(sent).toEqual([
      ['{"stream":true,"model":"m","store":false,"input":"Hi"}', 'include'],
      ['{"stream":false,"prompt":"Hi"}', 'omit'],
    ])
  })

  it('deletes and cancels by the id', async () => {
    const fetch = answering(JSON.stringify(stored), json)
    await deleteResponse('resp_1', { fetch })
    expect(await cancelResponse('resp_1', { fetch })).toEqual(stored)
    expect(fetch.mock.calls.map(([url, init]) => [init?.method, url])).toEqual([
      ['DELETE', '/v1/responses/resp_1'],
      ['POST', '/v1/responses/resp_1/cancel'],
    ])
  })

  it.each([cancelResponse, retrieveResponse, deleteResponse])(
    'says of an id that is not known to check it: %o',
    async (ask) => {
      const fetch = answering('{}', { ...json, status: 404 })
      const error: unknown = await ask('resp_0', { fetch }).catch((thrown: unknown) => thrown)
      expect(String(error)).toContain('Nothing was changed. Check the id')
    },
  )

  it('finds one response below the address of all', async () => {
    const fetch = answering(JSON.stringify(stored), json)
    expect(await retrieveResponse('resp_1', { fetch, url: '/api/responses/?to=a?b' })).toEqual(
      stored,
    )
    expect(await retrieveResponse('../x?', { fetch })).toEqual(stored)
    expect(fetch.mock.calls.map(([url]) => url)).toEqual([
      '/api/responses/resp_1?to=a?b',
      '/v1/responses/..%2Fx%3F',
    ])
    expect(fetch.mock.calls[0]?.[1]).toMatchObject({ method: 'GET' })
  })
})

describe('what is answered', () => {
  const event = 'data: {"type":"response.created","response":{"id":"resp_1"}}\n\n'

  it.each([
    ['an event stream', eventStream],
    ['bytes without a content type', {}],
    [
      'a content type that a proxy has added once more',
      { headers: { 'content-type': 'text/event-stream, text/event-stream;charset=utf-8' } },
    ],
  ])('reads events from %s', async (_, init) => {
    const body = new Response(event).body
    const response = new Response(body, init)
    const fetch = () => Promise.resolve(response)
    expect(await incomingOf({ fetch })).toMatchObject([{ kind: 'event' }])
  })

  it('takes a whole response from a server that does not stream', async () => {
    const fetch = answering(JSON.stringify(stored), json)
    expect(await incomingOf({ fetch })).toEqual([{ kind: 'response', response: stored }])
  })

  it('fails as provider when the JSON of a 200 is an error', async () => {
    const error = { message: 'Slow down', code: 'rate_limit_exceeded' }
    const fetch = answering(JSON.stringify({ error }), json)
    await expect(incomingOf({ fetch })).rejects.toMatchObject({ kind: 'provider', ...error })
  })

  it.each([
    [
      'a web page',
      '<!doctype html><title>Sign in</title>',
      { headers: { 'content-type': 'text/html' } },
      'content type text/html, “Sign in”',
    ],
    [
      'another type',
      '{"a":1}\n',
      { headers: { 'content-type': 'application/x-ndjson' } },
      'content type application/x-ndjson, “{"a":1}”',
    ],
    ['JSON of another kind', '[1]', json, 'content type application/json, “[1]”'],
    ['nothing', null, { status: 204 }, 'status 204, no content type, no text'],
  ])('fails as protocol on %s', async (_, body, init, words) => {
    const reading = incomingOf({ fetch: answering(body, init) })
    await expect(reading).rejects.toMatchObject({
      kind: 'protocol',
      message: expect.stringContaining(words),
    })
  })

  it('fails as protocol on a 204, although Chromium gives it a body', async () => {
    const response = new Response(new Blob().stream())
    Object.defineProperty(response, 'status', { value: 204 })
    await expect(incomingOf({ fetch: () => Promise.resolve(response) })).rejects.toMatchObject({
      kind: 'protocol',
      message: expect.stringContaining('status 204, no content type, no text'),
    })
  })

  it('fails as interrupted when the JSON is cut', async () => {
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{"object":"response"'))
      },
      pull: (controller) => controller.error(new TypeError('terminated')),
    })
    const reading = incomingOf({ fetch: answering(body, json) })
    await expect(reading).rejects.toMatchObject({ kind: 'interrupted' })
  })

  it('says of JSON past the limit which limit that is, and reads no further', async () => {
    const limits = { maxFrameLength: 100 }
    const asking = [
      (fetch: typeof globalThis.fetch) => incomingOf({ ...limits, fetch }),
      (fetch: typeof globalThis.fetch) => retrieveResponse('resp_1', { ...limits, fetch }),
      (fetch: typeof globalThis.fetch) => listModels({ ...limits, fetch }),
    ]
    for (const asked of asking) {
      const cancel = vi.fn<() => void>()
      const pull = (controller: ReadableStreamDefaultController): void =>
        controller.enqueue(new TextEncoder().encode('{"object":"response","id":"x"\n'))
      const fetch = answering(new ReadableStream({ pull, cancel }), json)
      await expect(asked(fetch)).rejects.toMatchObject({
        kind: 'protocol',
        message: expect.stringContaining('more than 100 characters'),
      })
      expect(cancel).toHaveBeenCalledTimes(1)
    }
  })

  it('fails as http on another status', async () => {
    const fetch = answering('{"error":{"message":"No such model"}}', { status: 404 })
    await expect(incomingOf({ fetch })).rejects.toMatchObject({ kind: 'http', status: 404 })
    await expect(retrieveResponse('resp_1', { fetch })).rejects.toMatchObject({ kind: 'http' })
  })
})

describe('what does not arrive', () => {
  it.each([
    ['Chrome', 'Failed to fetch'],
    ['Safari', 'Load failed'],
    ['Firefox', 'NetworkError when attempting to fetch resource.'],
    ['Node', 'fetch failed'],
  ])('is told alike in the words of %s', async (_, words) => {
    const cause = new TypeError(words)
    const reading = incomingOf({ url: '/responses?key=secret', fetch: () => Promise.reject(cause) })
    const error: unknown = await reading.catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ name: 'StreamError', kind: 'network', cause })
    expect(String(error)).toContain('No answer came from /responses. Check the connection')
    // Of a server that does not let the page in, a browser says no more: what to search for has a name.
    expect(String(error)).toContain('CORS')
    expect(String(error)).not.toContain(words)
    expect(String(error)).not.toContain('secret')
  })

  it('does not quote the query of an address that Node cannot read', async () => {
    const reading = incomingOf({ url: '/responses?key=secret', fetch })
    const error: unknown = await reading.catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ kind: 'network' })
    expect(String(error)).toContain('(Failed to parse URL from /responses)')
  })

  it('is told in the words that were thrown', async () => {
    const reading = incomingOf({ fetch: () => Promise.reject('The bridge is up') })
    await expect(reading).rejects.toMatchObject({
      kind: 'network',
      message: expect.stringContaining('(The bridge is up)'),
    })
  })

  it('is a timeout when a limit of time ended it', async () => {
    const cause = new DOMException('too slow', 'TimeoutError')
    await expect(incomingOf({ fetch: () => Promise.reject(cause) })).rejects.toMatchObject({
      kind: 'timeout',
    })
  })

  it('is an error of ours when the request cannot be put together', async () => {
    const circular: Record<string, unknown> = {}
    circular['self'] = circular
    const reading = incomingOf({ fetch: answering('') }, undefined, circular)
    await expect(reading).rejects.toMatchObject({ kind: 'network' })
    const headers = { headers: () => Promise.reject(new Error('no token')) }
    await expect(incomingOf(headers)).rejects.toMatchObject({
      kind: 'network',
      message: expect.stringContaining('The request failed: no token.'),
    })
  })
})

describe('giving up', () => {
  it('ends quietly while the answer is waited for', async () => {
    const controller = new AbortController()
    const asked = Promise.withResolvers<void>()
    const fetch: typeof globalThis.fetch = (_, init) => {
      asked.resolve()
      return new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => reject(new DOMException('x', 'AbortError')))
      })
    }
    const reading = incomingOf({ fetch }, controller.signal)
    await asked.promise
    controller.abort()
    expect(await reading).toEqual([])
  })

  it('cancels the body of an answer that comes too late', async () => {
    const cancel = vi.fn<() => void>()
    const controller = new AbortController()
    const late = Promise.withResolvers<Response>()
    const asked = Promise.withResolvers<void>()
    const fetch = () => {
      asked.resolve()
      return late.promise
    }
    const reading = incomingOf({ fetch }, controller.signal)
    await asked.promise
    controller.abort()
    late.resolve(new Response(new ReadableStream({ cancel }), eventStream))
    expect(await reading).toEqual([])
    expect(cancel).toHaveBeenCalledTimes(1)
  })
})

describe('a server that hands on the objects of an SDK', () => {
  const decode = decodeDialect

  it('is read with the reader that is given', async () => {
    const event = { type: 'response.refusal.delta', outputIndex: 2, delta: 'No' }
    const told = { data: JSON.stringify({ type: 'UNKNOWN', isUnknown: true, raw: event }) }
    const fetch = answering(`data: ${JSON.stringify(told)}\n\n`, eventStream)
    expect(await incomingOf({ fetch, decode })).toMatchObject([
      { kind: 'event', event: { type: 'response.refusal.delta', output_index: 2 } },
    ])
  })

  it('is read so too where it answers with a whole response', async () => {
    const fetch = answering(JSON.stringify({ id: 'resp_1', createdAt: 1, output: [] }), json)
    expect(await incomingOf({ fetch, decode })).toEqual([
      { kind: 'response', response: { id: 'resp_1', created_at: 1, output: [] } },
    ])
  })
})
