import { describe, expect, it } from 'vitest'
import { findRoute, isApi } from './route.ts'
import { sendLine, startUpstream } from 'responses-proxy/testing'
import { send, startPlayground } from './testing.ts'

describe('findRoute', () => {
  it.each([
    ['POST', '/live/v1/responses', '/responses'],
    ['GET', '/live/v1/responses/resp_a-1', '/responses/resp_a-1'],
    ['POST', '/live/v1/responses/resp_a-1/cancel', '/responses/resp_a-1/cancel'],
    ['GET', '/live/v1/models', '/models'],
    [
      'GET',
      '/live/v1/responses/r?stream=true&starting_after=4',
      '/responses/r?stream=true&starting_after=4',
    ],
  ])('%s %s', (method, target, path) => {
    expect(findRoute(method, target)).toMatchObject({ area: 'live', route: { path } })
  })

  it.each([
    ['GET', '/live/v1/responses', 405],
    ['DELETE', '/live/v1/responses/r', 405],
    ['POST', '/live/v1/chat/completions', 404],
    ['GET', '/live/v1/responses/r/input_items', 404],
    ['POST', '/live/v1/../admin', 400],
    ['POST', '/live/v1/responses/..%2f..%2fadmin', 400],
    ['POST', '/live/v1/responses/', 400],
    ['POST', '/live/v1//responses', 400],
    ['POST', '/live/v1/responses;x', 400],
    ['POST', '/live/v1/responses\\..\\admin', 400],
    ['POST', '//evil/v1/responses', 400],
    ['POST', 'http://evil.test/v1/responses', 400],
    ['GET', '/live/v1/responses/a%0d%0ax-evil:1', 400],
    ['GET', '/live/v1/responses/r?stream=true%0d%0ax', 400],
    ['GET', '/live/v1/responses/r?url=http://169.254.169.254/', 400],
    ['POST', '/live/v1/responses?x=1', 400],
    ['GET', `/live/v1/responses/${'r'.repeat(201)}`, 404],
  ])('refuses %s %s', (method, target, status) => {
    expect(() => findRoute(method, target)).toThrow(expect.objectContaining({ status }))
  })

  it('takes odd targets for its own, so that they go no further', () => {
    expect(['/v1', '/live/x', '//evil', 'http://evil/', '*', ''].map(isApi)).not.toContain(false)
    expect(['/', '/src/main.tsx', '/v1x', '/api/proxy?url=x'].map(isApi)).not.toContain(true)
  })
})

describe('over a socket', () => {
  it.each([
    'POST http://evil.test/ HTTP/1.1',
    'POST http://evil.test/live/v1/responses HTTP/1.1',
    'POST //evil/live/v1/responses HTTP/1.1',
    'POST @evil/live/v1/responses HTTP/1.1',
    'POST /live/v1/../admin HTTP/1.1',
    'POST /live/v1/responses/..%2f..%2fadmin HTTP/1.1',
    'POST /live/v1/responses#x HTTP/1.1',
    'GET /live/v1/responses/a%0d%0ab HTTP/1.1',
  ])('answers %s with an error, and asks nobody', async (line) => {
    const upstream = await startUpstream()
    const port = await startPlayground(upstream)
    expect(await sendLine(port, line)).toMatch(/^HTTP\/1\.1 4\d\d /)
    expect(upstream.asked).toHaveLength(0)
  })
})

it('has no place that takes an address', async () => {
  const upstream = await startUpstream()
  const port = await startPlayground(upstream)
  const path = '/api/proxy?url=http://169.254.169.254/'
  expect((await send(port, { method: 'GET', path })).status).toBe(404)
  expect(upstream.asked).toHaveLength(0)
})
