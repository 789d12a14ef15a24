import { once } from 'node:events'
import { request as startRequest, type ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { beginStream, type TestAnswer } from '../testing.ts'
import type { Setup } from './place.ts'

/** Bodies have an end, P17. */
export function describeBodies(setup: Setup): void {
  it('P17 refuses a body that is too long without reading it', async () => {
    const { port, path, headers, upstream } = await setup()
    const status = await new Promise((resolve, reject) => {
      const request = startRequest({
        host: '127.0.0.1',
        port,
        method: 'POST',
        path: `${path}/responses`,
        headers: {
          ...headers,
          origin: `http://127.0.0.1:${port}`,
          'x-response-stream': '1',
          'content-type': 'application/json',
          'content-length': 50_000_000,
        },
      })
      request.on('response', (response) => resolve(response.statusCode))
      request.on('error', reject)
      request.write('{')
    })
    expect(status).toBe(413)
    expect(upstream.asked).toHaveLength(0)
  })

  it('P17 refuses a body that is nested too deeply', async () => {
    const { send: ask, upstream } = await setup()
    const body = `{"model":"m","input":${'['.repeat(100_000)}${']'.repeat(100_000)}}`
    expect((await ask({ body })).status).toBe(400)
    expect(upstream.asked).toHaveLength(0)
  })

  it('P17 refuses a body that grows too long', async () => {
    const { send: ask, upstream } = await setup()
    const body = JSON.stringify({ input: 'x'.repeat(1_100_000) })
    expect((await ask({ headers: { 'transfer-encoding': 'chunked' }, body })).status).toBe(413)
    expect(upstream.asked).toHaveLength(0)
  })
}

/** Nobody pays for what nobody reads, P18. */
export function describeLeaving(setup: Setup): void {
  it('P18 gives the server up within a second when the page leaves', async () => {
    const { begin: ask, upstream } = await setup((request, response) => {
      void beginStream(request, response)
      response.write('data: first\n\n')
    })
    const answer = await ask()
    await once(answer, 'data')
    const socket = upstream.asked[0]?.socket
    const left = socket && once(socket, 'close')
    answer.destroy()
    expect(await Promise.race([left, sleep(1_000, 'still there')])).not.toBe('still there')
  })

  it('P18 gives the server up when the page leaves before the answer', async () => {
    const { port, path, headers, upstream } = await setup(() => {})
    const leaving = new AbortController()
    const asked = fetch(`http://127.0.0.1:${port}${path}/responses`, {
      method: 'POST',
      body: '{"model":"m","input":"Hello"}',
      headers: {
        ...headers,
        origin: `http://127.0.0.1:${port}`,
        'x-response-stream': '1',
        'content-type': 'application/json',
      },
      signal: leaving.signal,
    }).catch(() => 'left')
    await expect.poll(() => upstream.asked.length).toBe(1)
    leaving.abort()
    expect(await asked).toBe('left')
    await expect.poll(() => upstream.asked[0]?.socket.destroyed).toBe(true)
  })
}

/** A stream stays one, P19 and P20. */
export function describeStreams(setup: Setup): void {
  it('P19 passes each piece of a stream on as it comes, uncompressed', async () => {
    let held: ServerResponse | undefined
    let sentAt = 0
    const { begin: ask } = await setup((request, response) => {
      void beginStream(request, response)
      sentAt = performance.now()
      response.write('data: first\n\n')
      held = response
    })
    const answer = await ask({ headers: { 'accept-encoding': 'gzip, br' } })
    const [first] = await once(answer, 'data')
    // A tenth of a second, and what a busy machine adds.
    expect(performance.now() - sentAt).toBeLessThan(400)
    expect(String(first)).toBe('data: first\n\n')
    expect(answer.headers).toMatchObject({ 'cache-control': 'no-store, no-transform' })
    expect(answer.headers).not.toHaveProperty('content-encoding')
    held?.end('data: last\n\n')
    const [last] = await once(answer, 'data')
    expect(String(last)).toBe('data: last\n\n')
  })

  it('P20 ends a stream that fell silent with an event that says so', async () => {
    const { send: ask, upstream } = await setup(
      (request, response) => {
        void beginStream(request, response)
        response.write('data: {"type":"response.cre')
      },
      { idleMs: 300 },
    )
    const { text } = await ask()
    const [, event = ''] = /\n\nevent: error\ndata: (.+)\n\n$/.exec(text) ?? []
    expect(JSON.parse(event)).toMatchObject({ type: 'error', code: 'upstream_timeout' })
    await expect.poll(() => upstream.asked[0]?.socket.destroyed).toBe(true)
  })
}

/** A page that does not read, P20. */
export function describeReaders(setup: Setup): void {
  it('P20 cuts a stream that the page does not read, and does not say that the server was silent', async () => {
    const { begin: ask, upstream } = await setup(pourOut, { idleMs: 300 })
    const answer = await ask()
    await once(answer, 'readable')
    await expect.poll(() => upstream.asked[0]?.socket.destroyed).toBe(true)
    let end = ''
    answer.on('data', (chunk) => (end = (end + String(chunk)).slice(-500)))
    await expect(once(answer, 'end')).rejects.toThrow('aborted')
    expect(end).not.toContain('upstream_timeout')
  })
}

/** Sends as much as is taken. */
const pourOut: TestAnswer = (request, response) => {
  void beginStream(request, response)
  const more = (): void => {
    if (response.destroyed) return
    while (response.write(`: ${'x'.repeat(60_000)}\n\n`));
    response.once('drain', more)
  }
  more()
}
