import { once } from 'node:events'
import { expect, it } from 'vitest'
import { createOwnerBook } from './owners.ts'
import { startProxy } from './startProxy.test.kit.ts'
import { begin, beginStream, send, startUpstream, type Sent } from './testing.ts'
import { createTurns } from './turns.ts'

it('lets each user have so many answers at a time, and gives a turn back with its end', async () => {
  const upstream = await startUpstream(beginStream)
  const limits = { runningOfUser: 2 }
  const port = await startProxy(`http://127.0.0.1:${upstream.port}/v1`, { limits })
  const of = (user: string) => ({ path: '/v1/responses', headers: { cookie: `session=${user}` } })
  const running = [await begin(port, of('ada')), await begin(port, of('ada'))]
  expect(await send(port, of('ada'))).toMatchObject({
    status: 429,
    headers: { 'retry-after': '2' },
  })
  const others = await begin(port, of('bob'))
  expect(others.statusCode).toBe(200)
  for (const answer of running) answer.destroy()
  await expect
    .poll(async () => {
      const answer = await begin(port, of('ada'))
      answer.destroy()
      return answer.statusCode
    })
    .toBe(200)
})

it('lets a user cancel and look while as many answers run as may', async () => {
  const upstream = await startUpstream((request, response) => {
    if (request.url !== '/v1/responses') return response.end('{}')
    void beginStream(request, response)
    return response.write('data: {"response":{"id":"resp_1"}}\n\n')
  })
  const limits = { runningOfUser: 1, running: 1, minutelyOfUser: 2 }
  const port = await startProxy(`http://127.0.0.1:${upstream.port}/v1`, { limits })
  const headers = { cookie: 'session=ada' }
  await once(await begin(port, { path: '/v1/responses', headers }), 'data')
  const path = '/v1/responses/resp_1'
  const ask = async (sent: Sent) => (await send(port, { headers, ...sent })).status
  expect(await ask({ path: '/v1/responses' })).toBe(429)
  expect(await ask({ method: 'GET', path })).toBe(200)
  expect(await ask({ method: 'GET', path })).toBe(429)
  // It is past what may be asked in a minute, but it ends what is paid for.
  expect(await ask({ path: `${path}/cancel`, body: '{}' })).toBe(200)
})

it('lets each user ask so often in a minute, and says when to come back', () => {
  let now = 0
  const turns = createTurns({ runningOfUser: 9, minutelyOfUser: 2 }, () => now)
  turns.take('ada')()
  now = 20_000
  turns.take('ada')()
  expect(() => turns.take('ada')).toThrow(
    expect.objectContaining({ status: 429, headers: { 'retry-after': '40' } }),
  )
  turns.take('bob')()
  now = 60_001
  turns.take('ada')()
})

it('gives a turn back once, however often it is told', () => {
  const turns = createTurns({ runningOfUser: 1, minutelyOfUser: 9 })
  const giveBack = turns.take('ada')
  giveBack()
  giveBack()
  turns.take('ada')
  expect(() => turns.take('ada')).toThrow(expect.objectContaining({ status: 429 }))
})

it('keeps an owner, and forgets the oldest first', () => {
  const owners = createOwnerBook(2)
  void owners.claim('resp_1', 'ada')
  void owners.claim('resp_1', 'bob')
  expect(owners.ownerOf('resp_1')).toBe('ada')
  void owners.claim('resp_2', 'bob')
  void owners.claim('resp_3', 'bob')
  expect([1, 2, 3].map((n) => owners.ownerOf(`resp_${n}`))).toEqual([null, 'bob', 'bob'])
})
