import { expect, it } from 'vitest'
import { send, sendLine, startUpstream } from '../testing.ts'
import type { Setup } from './place.ts'

const targets = [
  '/v1/../admin',
  '{path}/../admin',
  '{path}/responses/..%2f..%2fadmin',
  '//evil/',
  'http://evil.test/',
  'http://evil.test{path}/responses',
  '@evil',
  '{path}/responses\\..\\admin',
]

/** The address is the one of the settings, P5 to P10. */
export function describeTargets(setup: Setup): void {
  it('P5 has no place that takes an address', async () => {
    const { port, upstream } = await setup()
    const path = '/api/proxy?url=http://169.254.169.254/'
    expect((await send(port, { method: 'GET', path })).status).toBe(404)
    expect(upstream.asked).toHaveLength(0)
  })

  it.each(targets)('P6 answers %s with an error and asks nobody', async (target) => {
    const { port, path, upstream } = await setup()
    const line = `POST ${target.replace('{path}', path)} HTTP/1.1`
    expect(await sendLine(port, line)).toMatch(/^HTTP\/1\.1 4\d\d /)
    expect(upstream.asked).toHaveLength(0)
  })
}

/** Nothing leads elsewhere, P8 and P10. */
export function describeWays(setup: Setup): void {
  it.each([301, 302, 303, 307, 308])('P8 follows no redirect: %i', async (status) => {
    const elsewhere = await startUpstream()
    const { send: ask } = await setup((_, response) => {
      response.writeHead(status, { location: `http://127.0.0.1:${elsewhere.port}/` }).end()
    })
    const came = await ask()
    expect(came.status).toBe(502)
    expect(came.headers).not.toHaveProperty('location')
    expect(elsewhere.asked).toHaveLength(0)
  })

  it.each([
    '/responses/a%0d%0ax-evil:1',
    '/responses/r?stream=true%0d%0ax',
    '/responses/r?url=http://169.254.169.254/',
  ])('P10 refuses a line break or an unknown word in an address: %s', async (path) => {
    const { send: ask, upstream } = await setup()
    expect((await ask({ method: 'GET', path })).status).toBe(400)
    expect(upstream.asked).toHaveLength(0)
  })
}
