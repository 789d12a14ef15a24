import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { storeOf } from './scripted.test.kit.ts'
import { retrieveResponse } from './stored.ts'

/** A server that redirects the responses to another address, and what it says there. */
async function start(redirect: number, status: number, type: string, text: string) {
  const server = createServer((request, response) => {
    request.resume()
    if (request.url?.startsWith('/v1/')) {
      response.writeHead(redirect, { location: '/sign-in?next=secret' }).end()
    } else response.writeHead(status, { 'content-type': type }).end(text)
  })
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo // a server on a port has no other kind of address
  return `http://127.0.0.1:${port}`
}

const page = ['text/html', '<h1>Sign in</h1>'] as const

describe('a request that was redirected', () => {
  it.each([
    ['to a page to sign in at', 302, 200, page, 'protocol'],
    ['to an address that refuses it', 307, 403, page, 'http'],
    ['as another method than it had', 301, 405, ['application/json', '{}'], 'http'],
  ] as const)('%s says where it ended, and what to do', async (_, redirect, status, said, kind) => {
    const origin = await start(redirect, status, said[0], said[1])
    const { store } = storeOf({ baseUrl: `${origin}/v1` })
    await store.getState().send({})
    const { phase, error } = store.getState()
    expect({ phase, kind: error?.kind, status: error?.status }).toEqual({
      phase: 'failed',
      kind,
      status,
    })
    expect(error?.message).toContain(
      `The server redirected the request to ${origin}/sign-in: log in there, or use that address.`,
    )
    expect(error?.message).not.toContain('secret')
  })

  it('says so of a stored response too', async () => {
    const origin = await start(302, 200, ...page)
    await expect(retrieveResponse('resp_1', { baseUrl: `${origin}/v1` })).rejects.toMatchObject({
      kind: 'protocol',
      message: expect.stringContaining(`to ${origin}/sign-in: log in there`),
    })
  })
})
