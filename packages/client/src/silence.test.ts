import { outputText } from '@response-stream/protocol'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { passTime } from './scripted.test.kit.ts'
import { talk } from './talk.test.kit.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

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
