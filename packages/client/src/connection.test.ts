import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Incoming, Transport } from './incoming.ts'
import type { StreamStoreOptions } from './options.ts'
import { events, passTime, scripted, story, storeOf } from './scripted.test.kit.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

/** A background response whose transport talks on after its signal; it says what the test says, at that time. */
function deaf(options: StreamStoreOptions = {}) {
  const { frames, response } = story()
  const saying: ((frame: Incoming) => void)[] = []
  const left = vi.fn<() => void>()
  const cancel = vi.fn<NonNullable<Transport['cancel']>>(() => Promise.resolve(response))
  async function* create() {
    try {
      for (;;) yield [await new Promise<Incoming>((resolve) => saying.push(resolve))]
    } finally {
      left()
    }
  }
  const silent = () => new Promise<never>(() => undefined)
  const transport: Transport = { create, cancel, retrieve: silent }
  const { store } = storeOf({ transport, ...options })
  void store.getState().send({ background: true })
  let said = 0
  const say = (): Promise<void> => {
    // The frames of a story are events of the table.
    saying.at(-1)?.({ kind: 'event', event: frames[said++] } as Incoming)
    return passTime(0)
  }
  return { store, actions: store.getState(), left, cancel, say }
}

describe('a connection that talks on after it was left', () => {
  it.each(['detach', 'reset'] as const)('by %s() cancels nothing', async (action) => {
    const { actions, left, cancel, say } = deaf()
    await passTime(0)
    await say()
    actions[action]()
    await say()
    expect(left).toHaveBeenCalledTimes(1)
    expect(cancel).not.toHaveBeenCalled()
  })

  it('for its silence cancels nothing: the response is read by another', async () => {
    const { left, cancel, say } = deaf({ silence: { bytesMs: 5_000 } })
    await passTime(0)
    await say()
    await passTime(6_000)
    await say()
    expect(left).toHaveBeenCalledTimes(1)
    expect(cancel).not.toHaveBeenCalled()
  })

  it('by stop() before its first event cancels by the id of that, once', async () => {
    const { actions, left, cancel, say } = deaf()
    await passTime(0)
    actions.stop()
    await passTime(3_000)
    expect(cancel).not.toHaveBeenCalled()
    await say()
    expect(cancel.mock.calls).toEqual([['resp_1']])
    expect(left).toHaveBeenCalledTimes(1)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('by stop() before its first event is cancelled once the server says so', async () => {
    const { actions, store, cancel, say } = deaf()
    const { response } = story()
    cancel.mockResolvedValue({ ...response, status: 'cancelled' })
    await passTime(0)
    actions.stop()
    expect(store.getState()).toMatchObject({ phase: 'aborted' })
    await say()
    expect(store.getState()).toMatchObject({ phase: 'cancelled', error: null })
  })

  it('by stop() before its first event warns where the server does not say so', async () => {
    const { actions, store, cancel, say } = deaf()
    cancel.mockRejectedValue(new Error('Gone'))
    await passTime(0)
    actions.stop()
    await say()
    const { phase, warnings } = store.getState()
    expect({ phase, warnings }).toMatchObject({
      phase: 'aborted',
      warnings: [{ code: 'cancel_failed' }],
    })
  })

  it('by stop() behind its first event is cancelled once', async () => {
    const { actions, cancel, say } = deaf()
    await passTime(0)
    await say()
    actions.stop()
    await say()
    expect(cancel.mock.calls).toEqual([['resp_1']])
  })
})

describe('a background response that is stopped', () => {
  it('before its request has left is not asked for', async () => {
    const { fetch, seen } = scripted(events(story().frames))
    const headers = () => new Promise<HeadersInit>((resolve) => setTimeout(() => resolve({}), 500))
    const { store } = storeOf({ fetch, headers })
    const ended = store.getState().send({ background: true })
    await passTime(100)
    store.getState().stop()
    await ended
    await passTime(20_000)
    expect(seen).toEqual([])
    expect(store.getState()).toMatchObject({ phase: 'aborted', warnings: [] })
    expect(vi.getTimerCount()).toBe(0)
  })
})

describe('the word of a server that it has cancelled', () => {
  it('is not taken for one about the response that was asked for meanwhile', async () => {
    const { actions, store, cancel, say } = deaf()
    const { promise, resolve } = Promise.withResolvers<unknown>()
    cancel.mockReturnValue(promise)
    await passTime(0)
    await say()
    actions.stop()
    void actions.send({})
    actions.stop()
    resolve({ id: 'resp_1', status: 'cancelled' })
    await passTime(0)
    expect(store.getState()).toMatchObject({ phase: 'aborted', response: null })
  })
})
