import { afterEach, describe, expect, expectTypeOf, it, vi } from 'vitest'
import { recordingBytes, recordingEvents } from './load.ts'
import { replay } from './replay.ts'

afterEach(() => {
  vi.useRealTimers()
})

const count = (text: string): number => text.match(/^data:/gm)?.length ?? 0

/** Reads on and on, and tells how many events have come. */
const follow = (response: Response) => {
  const seen = { events: 0, ended: false, error: undefined as unknown }
  const read = async (): Promise<void> => {
    const decoder = new TextDecoder()
    for await (const chunk of response.body ?? []) seen.events += count(decoder.decode(chunk))
    seen.ended = true
  }
  read().catch((error: unknown) => {
    seen.error = error
  })
  return seen
}

const ticks = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

describe('replay', () => {
  it('has the shape of fetch and answers as an event stream', async () => {
    const fetchLike = replay('short-answer')
    expectTypeOf(fetchLike).toExtend<typeof fetch>()
    const response = await fetchLike('/v1/responses', { method: 'POST', body: '{}' })
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
    expect(response.headers.get('x-request-id')).toBe('req_short-answer_1')
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(
      await recordingBytes('short-answer'),
    )
  })

  it('answers as often as it is asked', async () => {
    const fetchLike = replay('refusal')
    const [one, two] = [await fetchLike('/'), await fetchLike(new URL('http://localhost/'))]
    expect(await one.text()).toBe(await two.text())
  })

  it('refuses a name that no recording has, and says which there are', () => {
    expect(() => replay('nowhere')).toThrow(/"nowhere".*short-answer/)
  })

  it('gives nothing before it is asked', async () => {
    const fetchLike = replay('short-answer')
    const response = await fetchLike('/')
    await ticks()
    expect(fetchLike.position).toBe(0)
    await response.body?.getReader().read()
    expect(fetchLike.position).toBe(1)
  })
})

describe('pace', () => {
  it('plays at the recorded times', async () => {
    const events = await recordingEvents('web-search')
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
    const seen = follow(await replay('web-search', { pace: 'recorded' })('/'))
    const began = Date.now()
    for (const time of [0, 400, 600, 3000, 6000]) {
      await vi.advanceTimersByTimeAsync(began + time - Date.now())
      await ticks()
      expect(seen.events).toBe(events.filter(({ at }) => at <= time).length)
    }
    await vi.advanceTimersByTimeAsync(20_000)
    await ticks()
    expect(seen).toMatchObject({ events: events.length, ended: true })
  })

  it('divides the times by the speed', async () => {
    const events = await recordingEvents('short-answer')
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
    const seen = follow(await replay('short-answer', { pace: 'recorded', speed: 4 })('/'))
    await vi.advanceTimersByTimeAsync(Math.floor((events.at(-1)?.at ?? 0) / 4) - 10)
    await ticks()
    expect(seen.ended).toBe(false)
    await vi.advanceTimersByTimeAsync(20)
    await ticks()
    expect(seen).toMatchObject({ events: events.length, ended: true })
  })

  it('goes a step at a time, and on to the end when told to play', async () => {
    const fetchLike = replay('function-call', { pace: 'stepped', cut: 'byte' })
    const seen = follow(await fetchLike('/'))
    await ticks()
    expect(seen.events).toBe(0)
    fetchLike.step()
    fetchLike.step(2)
    await vi.waitFor(() => expect(fetchLike.position).toBe(3))
    expect(fetchLike.finished).toBe(false)
    fetchLike.play()
    await vi.waitFor(() => expect(seen.ended).toBe(true))
    expect(fetchLike.finished).toBe(true)
  })
})

describe('endings', () => {
  it('stays open behind the event it is told to stop at', async () => {
    const fetchLike = replay('short-answer', { stopAt: 7 })
    const seen = follow(await fetchLike('/'))
    await vi.waitFor(() => expect(fetchLike.finished).toBe(true))
    await ticks()
    expect(seen).toEqual({ events: 7, ended: false, error: undefined })
  })

  it('ends early where it is told to end', async () => {
    const response = await replay('short-answer', { endAt: 7, cut: 5 })('/')
    expect(count(await response.text())).toBe(7)
  })

  it('fails like a lost connection where it is told to break', async () => {
    const response = await replay('short-answer', { breakAt: 7 })('/')
    await expect(response.text()).rejects.toThrow(TypeError)
  })
})

describe('abort', () => {
  it('rejects as fetch does when the signal was aborted before', async () => {
    const signal = AbortSignal.abort()
    await expect(replay('refusal')('/', { signal })).rejects.toMatchObject({ name: 'AbortError' })
    const request = new Request('http://localhost/', { signal })
    await expect(replay('refusal')(request)).rejects.toMatchObject({ name: 'AbortError' })
  })

  it('ends the body with an AbortError and leaves no timer behind', async () => {
    await recordingBytes('long-markdown')
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
    const leaving = new AbortController()
    const fetchLike = replay('long-markdown', { pace: 'recorded' })
    const seen = follow(await fetchLike('/', { signal: leaving.signal }))
    await vi.advanceTimersByTimeAsync(3000)
    await ticks()
    leaving.abort()
    await ticks()
    expect(seen.error).toMatchObject({ name: 'AbortError' })
    expect(vi.getTimerCount()).toBe(0)
  })

  it('listens to the signal of the replay too, and passes its reason on', async () => {
    const closing = new AbortController()
    const response = await replay('short-answer', { stopAt: 3, signal: closing.signal })('/')
    const seen = follow(response)
    await ticks()
    closing.abort(new Error('The story is over'))
    await vi.waitFor(() => expect(seen.error).toMatchObject({ message: 'The story is over' }))
  })

  it('leaves no timer behind when the reader cancels', async () => {
    await recordingBytes('short-answer')
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
    const response = await replay('short-answer', { pace: 'recorded' })('/')
    const reader = response.body?.getReader()
    void reader?.read()
    await ticks()
    expect(vi.getTimerCount()).toBe(1)
    await reader?.cancel()
    expect(vi.getTimerCount()).toBe(0)
  })
})
