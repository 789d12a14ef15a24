import { expect, it, vi } from 'vitest'
import { canary } from '../testing.ts'
import type { Setup } from './place.ts'

/** The key stays here, P1 to P7. */
export function describeKey(setup: Setup): void {
  it.each([200, 400, 429, 500, 503])('P1 shows no key with status %i', async (status) => {
    const { send: ask } = await setup((request, response) => {
      response.setHeader('x-request-id', `req_${canary}`)
      response.writeHead(status, { 'content-type': 'application/json', 'x-echo': canary })
      response.end(JSON.stringify({ sent: request.headers }))
    })
    const came = await ask()
    expect(came.status).toBe(status)
    expect(JSON.stringify(came)).not.toContain(canary)
    expect(came.text).toContain('[key removed]')
  })

  it('P3 masks a key that the server echoes when it refuses it', async () => {
    const { send: ask } = await setup((request, response) => {
      response.writeHead(401, { 'content-type': 'application/json' })
      response.end(JSON.stringify({ error: { message: request.headers.authorization } }))
    })
    expect(await ask()).toMatchObject({
      status: 401,
      text: '{"error":{"message":"Bearer [key removed]"}}',
    })
  })
}

/** What goes on of the log and of headers. */
export function describeTraces(setup: Setup): void {
  it('P4 writes no key to the log', async () => {
    const spies = [
      vi.spyOn(console, 'log'),
      vi.spyOn(console, 'error'),
      vi.spyOn(process.stdout, 'write'),
      vi.spyOn(process.stderr, 'write'),
    ]
    const { send: ask } = await setup((request) => request.socket.destroy())
    expect(await ask()).toMatchObject({ status: 502 })
    const lines = JSON.stringify(spies.flatMap(({ mock }) => mock.calls))
    vi.restoreAllMocks()
    expect(lines).not.toContain(canary)
  })

  it('P7 passes on only the headers of a short list, both ways', async () => {
    const { send: ask, upstream } = await setup((_, response) => {
      response.writeHead(200, {
        'content-type': 'application/json',
        'set-cookie': 'a=1',
        'access-control-allow-origin': '*',
        'clear-site-data': '"*"',
      })
      response.end('{}')
    })
    const theirs = {
      authorization: 'Bearer theirs',
      'openai-organization': 'theirs',
      'x-forwarded-for': '10.0.0.1',
      'user-agent': 'theirs',
    }
    const { headers } = await ask({ headers: theirs })
    const seen = upstream.asked[0]?.headers
    expect(JSON.stringify(seen)).not.toMatch(/theirs|10\.0\.0\.1|cookie|origin|x-response-stream/)
    expect(seen).toMatchObject({ authorization: `Bearer ${canary}` })
    expect(Object.keys(headers).join()).not.toMatch(/cookie|access-control|clear-site/)
  })
}
