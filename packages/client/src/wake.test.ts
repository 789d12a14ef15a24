import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createPage } from './page.test.kit.ts'
import { events, json, passTime, scripted, story, storeOf } from './scripted.test.kit.ts'
import { talk } from './talk.test.kit.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

describe('a page that wakes', () => {
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

  it('connects anew after a sleep in which the clock of the page stood still', async () => {
    const fire = createPage()
    const { say, resume } = talk({}, { background: true })
    await say(3)
    vi.setSystemTime(Date.now() + 3_600_000)
    await fire('visibilitychange')
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

  it('counts no failure however often it is seen again: the stream stays a stream', async () => {
    const fire = createPage()
    const { store, say, resume } = talk({}, { background: true })
    await say(3)
    for (const times of [1, 2, 3, 4, 5, 6, 7, 8]) {
      await passTime(3_000)
      await fire('visibilitychange')
      await passTime(1_000)
      expect(resume).toHaveBeenCalledTimes(times)
    }
    await say(4)
    expect(store.getState()).toMatchObject({ phase: 'completed', error: null })
  })

  it('waits for as long as the server asks all the same', async () => {
    const fire = createPage()
    const busy = json({}, { status: 429, headers: { 'retry-after': '30' } })
    const { fetch, seen } = scripted(busy, events(story({}).frames))
    const { store } = storeOf({ fetch })
    void store.getState().send({})
    await passTime(1_000)
    await fire('visibilitychange')
    await fire('online')
    await passTime(28_000)
    expect(seen).toHaveLength(1)
    await passTime(2_000)
    expect(store.getState()).toMatchObject({ phase: 'completed', error: null })
  })

  it('asks a server that has answered again though the device is offline: it may run on it', async () => {
    const fire = createPage()
    const { fetch, seen } = scripted(json({}, { status: 503 }), events(story({}).frames))
    const { store } = storeOf({ fetch })
    await fire('offline', { onLine: false })
    void store.getState().send({})
    await passTime(5_000)
    expect(seen).toHaveLength(2)
    expect(store.getState()).toMatchObject({ phase: 'completed', error: null })
  })
})
