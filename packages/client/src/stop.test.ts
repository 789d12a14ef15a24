import { outputText } from '@response-stream/protocol'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
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
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

const { frames, response } = story()
const refused = (status: number, code = 'no') =>
  json({ error: { message: 'No longer streamed', code } }, { status })

describe('stop', () => {
  it('cancels a background response on the server, and is cancelled when the server says so', async () => {
    const { fetch, seen } = scripted(
      events(frames.slice(0, 3), 'silence'),
      json({ ...response, status: 'cancelled' }),
    )
    const { store } = storeOf({ fetch })
    void store.getState().send({})
    await passTime(10)
    store.getState().stop()
    expect(store.getState()).toMatchObject({ phase: 'aborted', error: null })
    await passTime(10)
    expect(seen[1]).toMatchObject({ method: 'POST', url: '/v1/responses/resp_1/cancel' })
    expect(store.getState()).toMatchObject({ phase: 'cancelled', error: null })
    expect(outputText(store.getState())).toBe('One ')
  })

  it('stays aborted when the server does not confirm, and warns', async () => {
    const { fetch } = scripted(events(frames.slice(0, 3), 'silence'), refused(500))
    const { store } = storeOf({ fetch })
    void store.getState().send({})
    await passTime(10)
    store.getState().stop()
    await passTime(10)
    expect(store.getState()).toMatchObject({
      phase: 'aborted',
      warnings: [{ code: 'cancel_failed' }],
    })
  })

  it('does not wait for ever for the server to confirm', async () => {
    const limit = new AbortController()
    const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(limit.signal)
    const hangs: Answer = (signal) =>
      new Promise((_, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason))
      })
    const { fetch } = scripted(events(frames.slice(0, 3), 'silence'), hangs)
    const { store } = storeOf({ fetch })
    void store.getState().send({})
    await passTime(10)
    store.getState().stop()
    await passTime(10)
    // As long as streams take that hold the connections of a browser.
    expect(timeout).toHaveBeenCalledWith(60_000)
    limit.abort()
    await passTime(10)
    timeout.mockRestore()
    expect(store.getState()).toMatchObject({
      phase: 'aborted',
      warnings: [{ code: 'cancel_failed' }],
    })
  })

  it('sends nothing for a response in the foreground, nor for one that has ended', async () => {
    const { fetch, seen } = scripted(
      events(story({}).frames.slice(0, 3), 'silence'),
      events(frames),
    )
    const { store } = storeOf({ fetch })
    void store.getState().send({})
    await passTime(10)
    store.getState().stop()
    await store.getState().send({})
    store.getState().stop()
    await passTime(1_000)
    expect(seen).toHaveLength(2)
  })

  it('cancels a background response that has no id yet as soon as it has one', async () => {
    const { fetch, seen } = scripted(
      async (signal) => {
        await new Promise((resolve) => setTimeout(resolve, 3_000))
        return events(frames.slice(0, 3), 'silence')(signal)
      },
      json({ ...response, status: 'cancelled' }),
    )
    const { store, shown } = storeOf({ fetch })
    const ended = store.getState().send({ background: true })
    await passTime(1_000)
    store.getState().stop()
    await ended
    const before = shown.length
    await passTime(2_500)
    expect(seen.map(({ url }) => url)).toEqual(['/v1/responses', '/v1/responses/resp_1/cancel'])
    expect(store.getState()).toMatchObject({ phase: 'cancelled', response: null, error: null })
    expect(shown.slice(before).map(({ phase }) => phase)).toEqual(['cancelled'])
  })

  it.each([
    ['detach() leaves a background response', { background: true }, 'detach'],
    ['stop() leaves a response in the foreground', {}, 'stop'],
  ] as const)('%s at once, before it has an id', async (_, request, action) => {
    const left = vi.fn<() => void>()
    const { fetch, seen } = scripted((signal) => {
      signal?.addEventListener('abort', left)
      return new Promise(() => undefined)
    })
    const { store } = storeOf({ fetch })
    void store.getState().send(request)
    await passTime(10)
    store.getState()[action]()
    await passTime(0)
    expect(left).toHaveBeenCalledTimes(1)
    await passTime(60_000)
    expect(seen).toHaveLength(1)
  })

  it.each([
    ['before anything came of it', []],
    ['while it comes', frames.slice(0, 3)],
    ['although the server does not say that it is one', story({}).frames.slice(0, 3)],
  ])('cancels a response that was picked up by its id, %s', async (_, came) => {
    const { fetch, seen } = scripted(
      events(came, 'silence'),
      json({ ...response, status: 'cancelled' }),
    )
    const { store } = storeOf({ fetch })
    void store.getState().resume('resp_1')
    await passTime(10)
    store.getState().stop()
    await passTime(10)
    expect(seen[1]).toMatchObject({ method: 'POST', url: '/v1/responses/resp_1/cancel' })
    expect(store.getState()).toMatchObject({ phase: 'cancelled', error: null })
  })

  it('cancels a background response that was interrupted, and keeps its words', async () => {
    const { fetch, seen } = scripted(
      events(frames.slice(0, 3), 'break'),
      json({ ...response, status: 'cancelled' }),
    )
    const { store } = storeOf({ fetch, maxReconnects: 0 })
    await store.getState().send({})
    expect(store.getState()).toMatchObject({ phase: 'interrupted' })
    store.getState().stop()
    expect(store.getState()).toMatchObject({ phase: 'interrupted' })
    await passTime(10)
    expect(seen.map(({ url }) => url)).toEqual(['/v1/responses', '/v1/responses/resp_1/cancel'])
    expect(store.getState()).toMatchObject({ phase: 'cancelled', error: null })
    expect(outputText(store.getState())).toBe('One ')
  })

  it('warns when an interrupted response is not confirmed to be cancelled, and stays so', async () => {
    const { fetch } = scripted(events(frames.slice(0, 3), 'break'), refused(500))
    const { store } = storeOf({ fetch, maxReconnects: 0 })
    await store.getState().send({})
    store.getState().stop()
    await passTime(10)
    expect(store.getState()).toMatchObject({
      phase: 'interrupted',
      error: { kind: 'interrupted' },
      warnings: [{ code: 'cancel_failed' }],
    })
  })

  it('sends nothing for an interrupted response in the foreground', async () => {
    const { fetch, seen } = scripted(events(story({}).frames.slice(0, 3), 'break'))
    const { store } = storeOf({ fetch })
    await store.getState().send({})
    store.getState().stop()
    await passTime(10)
    expect(store.getState()).toMatchObject({ phase: 'interrupted' })
    expect(seen).toHaveLength(1)
  })

  it('ends the wait for a reconnection', async () => {
    const { fetch, seen } = scripted(events(frames.slice(0, 3), 'break'), json(response))
    const { store } = storeOf({ fetch })
    void store.getState().send({})
    await passTime(100)
    store.getState().stop()
    await passTime(60_000)
    expect(seen.map(({ url }) => url)).toEqual(['/v1/responses', '/v1/responses/resp_1/cancel'])
  })
})
