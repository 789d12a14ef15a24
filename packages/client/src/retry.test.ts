import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { isRepeatable, retryDelay } from './retry.ts'
import { StreamError } from './errors.ts'
import {
  events,
  json,
  passTime,
  scripted,
  story,
  storeOf,
  type Answer,
} from './scripted.test.kit.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

const { frames } = story({})
const overloaded = json({ error: { message: 'Overloaded' } }, { status: 503 })
const limited = (seconds: string) =>
  json({ error: { message: 'Slow down' } }, { status: 429, headers: { 'retry-after': seconds } })
const refusing = (code: string): Answer => {
  const cause = Object.assign(new Error('connect'), { code })
  return () => Promise.reject(new TypeError('fetch failed', { cause }))
}

async function requestsOf(...answers: Answer[]): Promise<number> {
  const { fetch, seen } = scripted(...answers)
  void storeOf({ fetch }).store.getState().send({})
  await passTime(120_000)
  return seen.length
}

describe('a request that is refused', () => {
  it('is sent again when that passes', async () => {
    const { fetch, seen } = scripted(overloaded, events(frames))
    const { store, shown } = storeOf({ fetch })
    void store.getState().send({})
    await passTime(50)
    expect(store.getState()).toMatchObject({ phase: 'connecting', isReconnecting: true })
    await passTime(5_000)
    expect(seen.map(({ method }) => method)).toEqual(['POST', 'POST'])
    expect(store.getState().phase).toBe('completed')
    expect(shown.every(({ error }) => error === null)).toBe(true)
  })

  it('waits as long as the server asks', async () => {
    const { fetch, seen } = scripted(limited('7'), events(frames))
    void storeOf({ fetch }).store.getState().send({})
    await passTime(6_900)
    expect(seen).toHaveLength(1)
    await passTime(200)
    expect(seen).toHaveLength(2)
  })

  it('is sent three times and no more', async () => {
    expect(await requestsOf(overloaded)).toBe(3)
  })

  it.each([
    ['an hour is asked for', limited('3600')],
    ['the key is wrong', json({ error: { code: 'invalid_api_key' } }, { status: 401 })],
    ['the quota is used up', json({ error: { code: 'insufficient_quota' } }, { status: 429 })],
    ['the server says in a stream that it failed', events([{ type: 'error', message: 'No' }])],
  ])('is sent once when %s', async (_, answer) => {
    expect(await requestsOf(answer)).toBe(1)
  })

  it('is sent as often as the app says', async () => {
    const { fetch, seen } = scripted(overloaded)
    const { store } = storeOf({ fetch, maxRetries: 0 })
    await store.getState().send({})
    expect(seen).toHaveLength(1)
    expect(store.getState().error).toMatchObject({ kind: 'http', status: 503 })
  })
})

describe('a request that is not answered', () => {
  it('is sent again when it never left', async () => {
    expect(await requestsOf(refusing('ECONNREFUSED'))).toBe(3)
  })

  it.each([
    ['the connection was reset', refusing('ECONNRESET')],
    ['a browser does not say why', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['the stream ends before its first event', events([])],
    ['the stream breaks before its first event', events([], 'break')],
  ] satisfies [string, Answer][])('is sent once when %s', async (_, answer) => {
    expect(await requestsOf(answer)).toBe(1)
  })

  it.each([1, 3, 6])('is never sent again after %i events', async (count) => {
    expect(await requestsOf(events(frames.slice(0, count), 'break'), overloaded)).toBe(1)
  })
})

describe('retryDelay', () => {
  const broken = new StreamError({ kind: 'network', message: 'No' })

  it('doubles up to a limit, half of it by chance', () => {
    const random = vi.spyOn(Math, 'random')
    random.mockReturnValue(1)
    expect([1, 2, 3, 20].map((failures) => retryDelay(failures, broken))).toEqual([
      500, 1000, 2000, 15_000,
    ])
    random.mockReturnValue(0)
    expect([1, 2, 3, 20].map((failures) => retryDelay(failures, broken))).toEqual([
      250, 500, 1000, 7_500,
    ])
  })
})

it('leaves a second between too many requests, where the page cannot read what is asked', () => {
  const fault = { kind: 'http', message: 'No', status: 429 } as const
  expect(retryDelay(1, new StreamError(fault))).toBe(1_000)
  expect(retryDelay(1, new StreamError({ ...fault, retryAfterMs: 0 }))).toBeLessThan(501)
})

it('takes a failed connection of another transport for one that never left, if it says so', () => {
  const fault = { kind: 'network', message: 'No connection' } as const
  expect(isRepeatable(new StreamError(fault))).toBe(false)
  expect(isRepeatable(new StreamError(fault, { unsent: true }))).toBe(true)
})
