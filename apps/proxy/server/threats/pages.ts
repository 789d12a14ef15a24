import { expect, it } from 'vitest'
import type { Sent } from '../testing.ts'
import type { Setup } from './place.ts'

type Refused = readonly [string, Partial<Sent>, readonly number[]]

const evil = 'https://evil.test'
const refused: readonly Refused[] = [
  ['P11 another name of this machine', { headers: { host: 'evil.test' } }, [421, 403]],
  ['P11 a name that is none', { headers: { host: '[' } }, [400, 421]],
  ['P11 a name with a user in it', { headers: { host: 'user@127.0.0.1' } }, [400, 421]],
  ['a method that no page has', { method: 'TRACE', path: '/responses/r' }, [400, 403, 405]],
  ['P12 a page of another origin', { headers: { origin: evil } }, [403]],
  ['P12 a sandboxed page', { headers: { origin: 'null' } }, [403]],
  ['P13 plain text', { headers: { 'content-type': 'text/plain' } }, [415]],
  [
    'P13 a request without the header of the page',
    { headers: { 'x-response-stream': undefined } },
    [403],
  ],
  [
    'P13 to cancel with a form',
    { path: '/responses/r/cancel', headers: { 'content-type': 'text/plain' } },
    [415],
  ],
  [
    'P13 to cancel without the header of the page',
    { path: '/responses/r/cancel', body: '', headers: { 'x-response-stream': undefined } },
    [403],
  ],
  [
    'P14 to be read by another site',
    { method: 'GET', path: '/responses/r', headers: { 'sec-fetch-site': 'cross-site' } },
    [403],
  ],
  [
    'P14 to be read by a neighbouring site',
    { method: 'GET', path: '/models', headers: { 'sec-fetch-site': 'same-site' } },
    [403],
  ],
]
/** Only pages of our own may ask, P11 to P15. */
export function describePages(setup: Setup): void {
  it.each(refused)('%s is refused', async (_, sent, statuses) => {
    const { send: ask, upstream } = await setup()
    const came = await ask(sent)
    expect(statuses).toContain(came.status)
    expect(Object.keys(came.headers).join()).not.toContain('access-control')
    expect(upstream.asked).toHaveLength(0)
  })

  it('P15 a preflight of another origin gets no leave', async () => {
    const { send: ask } = await setup()
    const came = await ask({
      method: 'OPTIONS',
      headers: {
        origin: evil,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type,x-response-stream',
        'x-response-stream': undefined,
      },
    })
    expect(came.status).toBeGreaterThanOrEqual(400)
    expect(Object.keys(came.headers).join()).not.toContain('access-control')
  })
}
