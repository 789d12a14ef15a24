import { once } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { request as startRequest } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it, vi } from 'vitest'
import { bodyOf, canary, startUpstream } from 'responses-proxy/testing'
import { begin, send, startPlayground } from './testing.ts'

type Answer = (request: IncomingMessage, response: ServerResponse) => unknown

const stream = (_: IncomingMessage, response: ServerResponse): void => {
  response.writeHead(200, { 'content-type': 'text/event-stream' }).flushHeaders()
}

/** Resolves when the connection of a request has ended. */
function closed(request: IncomingMessage | undefined): Promise<unknown> {
  return request ? once(request.socket, 'close') : Promise.reject(new Error('Nobody was asked.'))
}

async function setup(answer?: Answer, limits = {}) {
  const upstream = await startUpstream(answer)
  return { upstream, port: await startPlayground(upstream, limits) }
}

describe('the key', () => {
  it.each([200, 400, 401, 429, 500, 503])(
    'is in nothing that comes with status %i, though the server echoes it',
    async (status) => {
      const { port, upstream } = await setup((request, response) => {
        const said = JSON.stringify({ error: { message: `Bad key`, sent: request.headers } })
        response.setHeader('x-request-id', `req_${canary}`)
        response.setHeader('x-echo', canary)
        response.writeHead(status, canary, { 'content-type': 'application/json' }).end(said)
      })
      const came = await send(port)
      expect(upstream.asked[0]?.headers.authorization).toBe(`Bearer ${canary}`)
      expect(came.status).toBe(status)
      expect(came.text).toContain('[key removed]')
      expect(JSON.stringify(came)).not.toContain(canary)
    },
  )

  it('is taken out of a stream, even where it is cut', async () => {
    const { port } = await setup(async (request, response) => {
      stream(request, response)
      response.write(`data: {"delta":"${canary.slice(0, 12)}`)
      await sleep(30)
      response.end(`${canary.slice(12)}"}\n\n`)
    })
    expect((await send(port)).text).toBe('data: {"delta":"[key removed]"}\n\n')
  })

  it('is in no line of the log', async () => {
    const spies = [
      vi.spyOn(console, 'log'),
      vi.spyOn(console, 'error'),
      vi.spyOn(process.stdout, 'write'),
      vi.spyOn(process.stderr, 'write'),
    ]
    const { port } = await setup((request) => request.socket.destroy())
    expect(await send(port)).toMatchObject({ status: 502 })
    expect(JSON.stringify(spies.flatMap(({ mock }) => mock.calls))).not.toContain(canary)
  })

  it('is not in what the page may know', async () => {
    const { port, upstream } = await setup()
    const came = await send(port, { method: 'GET', path: '/settings' })
    const live = { host: `127.0.0.1:${upstream.port}`, model: null, maxOutputTokens: 8192 }
    expect(JSON.parse(came.text)).toEqual({ live })
  })
})

describe('headers', () => {
  it('of the page are not passed on', async () => {
    const { port, upstream } = await setup()
    const headers = {
      authorization: 'Bearer theirs',
      cookie: 'session=1',
      'openai-organization': 'theirs',
      'x-forwarded-for': '10.0.0.1',
      'user-agent': 'theirs',
      referer: 'http://127.0.0.1/secret',
    }
    await send(port, { headers })
    const sent = JSON.stringify(upstream.asked[0]?.headers)
    expect(sent).not.toMatch(/theirs|session|10\.0\.0\.1|secret|x-response-stream|origin/)
    expect(upstream.asked[0]?.headers.host).toBe(`127.0.0.1:${upstream.port}`)
  })

  it('of the server are not passed back, but for a few', async () => {
    const { port } = await setup((_, response) => {
      response.writeHead(429, {
        'content-type': 'application/json; charset=utf-8',
        'set-cookie': 'a=1',
        'access-control-allow-origin': '*',
        'clear-site-data': '"*"',
        location: 'http://evil.test',
        'retry-after': '7',
        'x-request-id': 'req_1',
      })
      response.end('{}')
    })
    const { headers } = await send(port)
    expect(headers).toMatchObject({ 'retry-after': '7', 'x-request-id': 'req_1' })
    expect(headers).toMatchObject({ 'cache-control': 'no-store, no-transform' })
    for (const name of ['set-cookie', 'access-control-allow-origin', 'clear-site-data', 'location'])
      expect(headers).not.toHaveProperty(name)
  })

  it('let no page of the server be drawn here', async () => {
    const { port } = await setup((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<script>alert(1)</script>')
    })
    const { headers } = await send(port)
    expect(headers['content-type']).toBe('text/plain; charset=utf-8')
    expect(headers['x-content-type-options']).toBe('nosniff')
  })
})

it.each([301, 302, 303, 307, 308])('does not follow a redirect with status %i', async (status) => {
  const elsewhere = await startUpstream()
  const { port } = await setup((_, response) => {
    response.writeHead(status, { location: `http://127.0.0.1:${elsewhere.port}/` }).end()
  })
  const came = await send(port)
  expect(came.status).toBe(502)
  expect(came.headers).not.toHaveProperty('location')
  expect(elsewhere.asked).toHaveLength(0)
})

it('says nothing of why a server cannot be reached', async () => {
  const { port } = await setup((request) => request.socket.destroy())
  expect(await send(port)).toMatchObject({
    status: 502,
    text: expect.stringContaining('upstream_unreachable'),
  })
})

describe('limits', () => {
  it('refuses a body that says it is too long, without reading it', async () => {
    const { port, upstream } = await setup()
    const status = await new Promise((resolve, reject) => {
      const headers = {
        host: `127.0.0.1:${port}`,
        origin: `http://127.0.0.1:${port}`,
        'x-response-stream': '1',
        'content-type': 'application/json',
        'content-length': 50_000_000,
      }
      const path = '/live/v1/responses'
      const request = startRequest({ host: '127.0.0.1', port, method: 'POST', path, headers })
      request.on('response', (response: IncomingMessage) => resolve(response.statusCode))
      request.on('error', reject)
      request.write('{')
    })
    expect(status).toBe(413)
    expect(upstream.asked).toHaveLength(0)
  })

  it('refuses a body that grows too long', async () => {
    const { port, upstream } = await setup()
    const headers = { 'transfer-encoding': 'chunked' }
    const body = JSON.stringify({ input: 'x'.repeat(1_100_000) })
    expect((await send(port, { headers, body })).status).toBe(413)
    expect(upstream.asked).toHaveLength(0)
  })

  it.each([
    ['{"model":"m"}', 8192],
    ['{"model":"m","max_output_tokens":100}', 100],
    ['{"model":"m","max_output_tokens":1000000}', 8192],
    ['{"model":"m","max_output_tokens":"all"}', 8192],
    ['{"model":"m","max_output_tokens":null}', 8192],
  ])('caps the length of an answer: %s', async (body, most) => {
    const bodies: string[] = []
    const { port } = await setup(async (request, response) => {
      bodies.push(await bodyOf(request))
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
    })
    await send(port, { body })
    expect(JSON.parse(bodies[0] ?? '')).toEqual({ model: 'm', max_output_tokens: most })
  })

  it.each(['[1]', '"text"', '{"model":', 'null'])('refuses a body that is %s', async (body) => {
    const { port, upstream } = await setup()
    expect((await send(port, { body })).status).toBe(400)
    expect(upstream.asked).toHaveLength(0)
  })

  it('lets only so many answers run at the same time', async () => {
    const { port } = await setup(stream, { running: 2 })
    const running = [await begin(port), await begin(port)]
    expect(await send(port)).toMatchObject({ status: 429, headers: { 'retry-after': '2' } })
    for (const answer of running) answer.destroy()
    await expect
      .poll(async () => {
        const answer = await begin(port)
        answer.destroy()
        return answer.statusCode
      })
      .toBe(200)
  })
})

describe('a stream', () => {
  it('passes each piece on as it comes', async () => {
    let finish = () => {}
    const { port } = await setup((request, response) => {
      stream(request, response)
      response.write('data: first\n\n')
      finish = () => response.end('data: last\n\n')
    })
    const answer = await begin(port, { headers: { accept: 'text/event-stream' } })
    const [first] = await once(answer, 'data')
    expect(String(first)).toBe('data: first\n\n')
    expect(answer.headers).not.toHaveProperty('content-encoding')
    finish()
    const [last] = await once(answer, 'data')
    expect(String(last)).toBe('data: last\n\n')
  })

  it('is given up at the server when the page leaves', async () => {
    const { port, upstream } = await setup((request, response) => {
      stream(request, response)
      response.write('data: first\n\n')
    })
    const answer = await begin(port)
    await once(answer, 'data')
    const left = closed(upstream.asked[0])
    answer.destroy()
    await expect(Promise.race([left, sleep(1000, 'still there')])).resolves.not.toBe('still there')
  })

  it('is given up at the server when the page leaves before the answer', async () => {
    const { port, upstream } = await setup(() => {})
    const leaving = new AbortController()
    const asked = fetch(`http://127.0.0.1:${port}/live/v1/responses`, {
      method: 'POST',
      body: '{}',
      headers: {
        origin: `http://127.0.0.1:${port}`,
        'x-response-stream': '1',
        'content-type': 'application/json',
      },
      signal: leaving.signal,
    }).catch(() => 'left')
    await expect.poll(() => upstream.asked.length).toBe(1)
    const gone = closed(upstream.asked[0])
    leaving.abort()
    expect(await asked).toBe('left')
    await gone
  })

  it('that falls silent ends with an event that says so', async () => {
    const { port, upstream } = await setup(
      (request, response) => {
        stream(request, response)
        response.write('data: {"type":"response.cre')
      },
      { idleMs: 1_000 },
    )
    const { text } = await send(port)
    const [, event = ''] = /\n\nevent: error\ndata: (.+)\n\n$/.exec(text) ?? []
    expect(JSON.parse(event)).toMatchObject({ type: 'error', code: 'upstream_timeout' })
    await expect.poll(() => upstream.asked[0]?.socket.destroyed).toBe(true)
  })

  it('that never begins is answered with 504', async () => {
    const { port } = await setup(() => {}, { idleMs: 80 })
    expect(await send(port)).toMatchObject({ status: 504 })
  })

  it('that is cut at the server is cut here, so that the reader sees it', async () => {
    const { port } = await setup((request, response) => {
      stream(request, response)
      response.write('data: first\n\n')
      setTimeout(() => request.socket.destroy(), 30)
    })
    await expect(send(port)).rejects.toThrow(/aborted|hang up/)
  })
})
