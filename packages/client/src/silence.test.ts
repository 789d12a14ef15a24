import { outputText } from '@response-stream/protocol'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Incoming, Transport } from './incoming.ts'
import { preloadActions } from './loadActions.ts'
import type { StreamStoreOptions } from './options.ts'
import { passTime, story, storeOf } from './scripted.test.kit.ts'

// The clock stands still in a test: what comes by the network comes before.
beforeAll(preloadActions)
beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

/** A stream that says what the test says when the test says it, over as many connections as are opened. */
function talk(options: StreamStoreOptions = {}, head: object = {}) {
  const { frames } = story(head)
  const connections: { say: (batch: Incoming[] | null) => void; hum: () => void }[] = []
  async function* open(context: Parameters<Transport['create']>[1]) {
    let next = Promise.withResolvers<Incoming[] | null>()
    const say = (batch: Incoming[] | null): void => next.resolve(batch)
    connections.push({ say, hum: () => context.onBytes?.() })
    // Deaf to its signal, as a transport may be.
    for (;;) {
      const batch = await next.promise
      next = Promise.withResolvers()
      if (!batch) return
      yield batch
    }
  }
  const resume = vi.fn<NonNullable<Transport['resume']>>((_id, _after, context) => open(context))
  const transport: Transport = { create: (_, context) => open(context), resume }
  const { store, shown } = storeOf({ transport, ...options })
  let said = 0
  return {
    store,
    shown,
    resume,
    ended: store.getState().send({}),
    hum: () => connections.at(-1)?.hum(),
    /** Says so many more events. */
    say: async (count: number) => {
      const batch = frames.slice(said, said + count)
      said += count
      // The frames of a story are events of the table.
      connections.at(-1)?.say(batch.map((event) => ({ kind: 'event', event }) as Incoming))
      await passTime(0)
    },
  }
}

describe('a silence', () => {
  it('is a soft sign first, and gone with the next event', async () => {
    const { store, say } = talk()
    await say(2)
    await passTime(9_900)
    expect(store.getState().isQuiet).toBe(false)
    await passTime(200)
    expect(store.getState()).toMatchObject({ phase: 'streaming', isQuiet: true })
    await say(1)
    expect(store.getState().isQuiet).toBe(false)
    await passTime(10_100)
    expect(store.getState().isQuiet).toBe(true)
  })

  it('shows before the first event too', async () => {
    const { store } = talk()
    await passTime(10_100)
    expect(store.getState()).toMatchObject({ phase: 'connecting', isQuiet: true })
  })

  it('in bytes ends the stream as timeout and keeps the words', async () => {
    const { store, say, ended } = talk({ silence: { bytesMs: 20_000 } })
    await say(3)
    await passTime(20_100)
    await ended
    expect(store.getState()).toMatchObject({
      phase: 'interrupted',
      isQuiet: false,
      error: { kind: 'timeout' },
    })
    expect(store.getState().error?.message).toContain('Nothing came for 20 s')
    expect(outputText(store.getState())).toBe('One ')
  })

  it('in events ends the stream although comments come; they keep the connection alive', async () => {
    const { store, say, hum } = talk({ silence: { bytesMs: 1_000, eventsMs: 5_000 } })
    await say(3)
    for (let n = 0; n < 9; n += 1) {
      hum()
      await passTime(500)
    }
    expect(store.getState().phase).toBe('streaming')
    hum()
    await passTime(600)
    expect(store.getState().error?.message).toContain('No event came for 5 s')
  })

  it('is endured for as long as it takes when the limits say so', async () => {
    const none = { quietMs: Infinity, bytesMs: Infinity, eventsMs: Infinity }
    const { store, say } = talk({ silence: none })
    await say(2)
    await passTime(3_600_000)
    expect(store.getState()).toMatchObject({ phase: 'streaming', isQuiet: false })
    expect(vi.getTimerCount()).toBe(0)
  })

  it('leads to a new connection where the response can be picked up', async () => {
    const { store, say, resume } = talk({ silence: { bytesMs: 20_000 } }, { background: true })
    await say(3)
    await passTime(21_000)
    expect(resume).toHaveBeenCalledWith('resp_1', 2, expect.anything())
    await say(4)
    expect(store.getState().phase).toBe('completed')
  })

  it('is not the time that the page slept', async () => {
    const { store, say } = talk({ silence: { bytesMs: 20_000 } })
    await say(3)
    const asleep = vi.spyOn(performance, 'now')
    asleep.mockReturnValue(performance.now() + 3_600_000)
    await passTime(20_000)
    expect(store.getState().phase).toBe('streaming')
    asleep.mockRestore()
    await say(4)
    expect(store.getState().phase).toBe('completed')
  })

  it('leaves no timer behind', async () => {
    const { store, say } = talk()
    await say(3)
    store.getState().stop()
    await passTime(0)
    expect(vi.getTimerCount()).toBe(0)
  })
})

describe('a page that wakes', () => {
  /** A page as far as it is used: it can be seen or not, online or not. */
  function createPage() {
    const target = new EventTarget()
    const state = { visibilityState: 'visible', onLine: true }
    const { addEventListener, removeEventListener } = target
    vi.stubGlobal('addEventListener', addEventListener.bind(target))
    vi.stubGlobal('removeEventListener', removeEventListener.bind(target))
    vi.stubGlobal('navigator', state)
    vi.stubGlobal(
      'document',
      Object.assign(state, {
        addEventListener: addEventListener.bind(target),
        removeEventListener: removeEventListener.bind(target),
      }),
    )
    return (type: string, change: object = {}) => {
      Object.assign(state, change)
      target.dispatchEvent(new Event(type))
      return passTime(0)
    }
  }
  const tell = (type: string, change: object = {}) => ({ type, change })

  it.each([
    ['online again', tell('online')],
    ['seen again', tell('visibilitychange')],
    ['restored', tell('pageshow')],
  ])('connects anew when it is %s after a silence', async (_, { type, change }) => {
    const fire = createPage()
    const { say, resume } = talk({}, { background: true })
    await say(3)
    await passTime(3_000)
    await fire(type, change)
    await passTime(1_000)
    expect(resume).toHaveBeenCalledTimes(1)
  })

  it.each([
    ['words came a moment ago', { background: true }, 1_000],
    ['the response cannot be picked up', {}, 60_000],
  ])('keeps its connection when %s', async (_, head, ms) => {
    const fire = createPage()
    const { store, say, resume } = talk({}, head)
    await say(3)
    await passTime(ms)
    await fire('online')
    await passTime(1_000)
    expect(resume).not.toHaveBeenCalled()
    expect(store.getState().phase).toBe('streaming')
  })

  it('waits while it is offline, and goes on at once when it is online', async () => {
    const fire = createPage()
    const { store, say, resume } = talk({ silence: { bytesMs: 5_000 } }, { background: true })
    await say(3)
    await fire('offline', { onLine: false })
    await passTime(600_000)
    expect(resume).not.toHaveBeenCalled()
    expect(store.getState()).toMatchObject({ phase: 'streaming', isReconnecting: true })
    await fire('online', { onLine: true })
    expect(resume).toHaveBeenCalledTimes(1)
  })
})
