import { expect, it } from 'vitest'
import { startUpstream } from 'responses-proxy/testing'
import { send, startPlayground } from './testing.ts'

const places = ['/live/v1/responses', '/v1/responses']

it.each(places)('lets its own page ask %s', async (path) => {
  const upstream = await startUpstream()
  const port = await startPlayground(upstream)
  const headers = { 'sec-fetch-site': 'same-origin' }
  const body = '{"model":"recorded/refusal","input":"Hello"}'
  expect(await send(port, { path, headers, body })).toMatchObject({ status: 200 })
})

it.each([
  ['127.0.0.1', 'localhost'],
  ['localhost', 'localhost'],
  ['[::1]', '[::1]'],
])('answers to its own names', async (name) => {
  const upstream = await startUpstream()
  const port = await startPlayground(upstream)
  const headers = { host: `${name}:${port}`, origin: `http://${name}:${port}` }
  expect((await send(port, { headers })).status).toBe(200)
})

const refused: readonly (readonly [string, Record<string, string | undefined>, number])[] = [
  ['a host of another name', { host: 'evil.test', origin: 'http://evil.test' }, 421],
  ['its own name at another port', { host: '127.0.0.1:1', origin: 'http://127.0.0.1:1' }, 421],
  ['a name that ends like its own', { host: 'evil-localhost' }, 421],
  ['a foreign origin', { origin: 'https://evil.test' }, 403],
  ['the origin of a sandboxed frame', { origin: 'null' }, 403],
  ['another port of this machine', { origin: 'http://127.0.0.1:1' }, 403],
  ['no origin', { origin: undefined }, 403],
  ['a page of another site', { 'sec-fetch-site': 'cross-site' }, 403],
  ['a page of a neighbouring site', { 'sec-fetch-site': 'same-site' }, 403],
  ['no header of the page', { 'x-response-stream': undefined }, 403],
  ['plain text', { 'content-type': 'text/plain' }, 415],
  ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
  ['a type that only begins like JSON', { 'content-type': 'application/json-patch' }, 415],
]

it.each(refused)('refuses %s', async (_, headers, status) => {
  const upstream = await startUpstream()
  const port = await startPlayground(upstream)
  for (const path of places) {
    const came = await send(port, { path, headers })
    expect(came.status).toBe(status)
    expect(Object.keys(came.headers).join()).not.toContain('access-control')
  }
  expect(upstream.asked).toHaveLength(0)
})

it.each(['/live/v1/models', '/v1/models', '/settings'])(
  'refuses to be read by another site: %s',
  async (path) => {
    const upstream = await startUpstream()
    const port = await startPlayground(upstream)
    const sites = [{ 'sec-fetch-site': 'cross-site' }, { 'x-response-stream': undefined }]
    for (const headers of sites) {
      expect((await send(port, { method: 'GET', path, headers })).status).toBe(403)
    }
    expect(upstream.asked).toHaveLength(0)
  },
)

it('gives no leave to the preflight of another site', async () => {
  const port = await startPlayground(await startUpstream())
  const came = await send(port, {
    method: 'OPTIONS',
    headers: {
      origin: 'https://evil.test',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type,x-response-stream',
      'x-response-stream': undefined,
    },
  })
  expect(came.status).toBe(403)
  expect(Object.keys(came.headers).join()).not.toContain('access-control')
})
