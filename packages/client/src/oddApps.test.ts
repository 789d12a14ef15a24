import { outputText } from '@response-stream/protocol'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { HttpOptions } from './httpOptions.ts'
import { events, json, passTime, scripted, story, storeOf } from './scripted.test.kit.ts'

const unhandled = vi.fn<(cause: unknown) => void>()
beforeEach(() => {
  vi.useFakeTimers()
  process.on('unhandledRejection', unhandled)
})
afterEach(() => {
  vi.useRealTimers()
  process.off('unhandledRejection', unhandled)
  unhandled.mockClear()
})

const { frames } = story({})
const begun = frames.slice(0, 3)

/** An unhandled rejection is told after the microtasks of a turn. */
async function settle(): Promise<void> {
  await passTime(5_000)
  vi.useRealTimers()
  await new Promise((resolve) => setTimeout(resolve, 5))
}

describe('stop()', () => {
  it('before the answer begins ends it, and twice is as once', async () => {
    const { store, shown } = storeOf({ fetch: () => new Promise(() => undefined) })
    const ended = store.getState().send({})
    await passTime(10)
    store.getState().stop()
    const state = store.getState()
    store.getState().stop()
    await ended
    expect(state).toMatchObject({ phase: 'aborted', error: null, order: [] })
    expect(store.getState()).toBe(state)
    expect(shown.map(({ phase }) => phase)).toEqual(['connecting', 'aborted'])
  })

  it('in the same breath as send() asks nobody', async () => {
    const { fetch, seen } = scripted(events(frames))
    const { store } = storeOf({ fetch })
    const ended = store.getState().send({})
    store.getState().stop()
    await ended
    await settle()
    expect(seen).toEqual([])
    expect(store.getState()).toMatchObject({ phase: 'aborted', error: null })
  })

  it.each(['connecting', 'streaming', 'completed'])(
    'of a listener who hears of %s leaves a state that is whole',
    async (phase) => {
      const { fetch } = scripted(events(phase === 'streaming' ? begun : frames, 'silence'))
      const { store } = storeOf({ fetch })
      store.subscribe((state) => state.phase === phase && store.getState().stop())
      await Promise.all([store.getState().send({}), settle()])
      expect(store.getState().phase).toBe(phase === 'completed' ? 'completed' : 'aborted')
      expect(store.getState().error).toBeNull()
      expect(unhandled).not.toHaveBeenCalled()
    },
  )
})

describe('a listener', () => {
  it('who sends again when it has ended gets the second response', async () => {
    const { fetch, seen } = scripted(events(frames), events(story({ id: 'resp_2' }).frames))
    const { store } = storeOf({ fetch })
    let again: Promise<void> | undefined
    store.subscribe(({ phase }) => {
      if (phase === 'completed') again ??= store.getState().send({ input: 'again' })
    })
    await store.getState().send({})
    await again
    expect(seen).toHaveLength(2)
    expect(store.getState()).toMatchObject({ phase: 'completed', response: { id: 'resp_2' } })
    expect(outputText(store.getState())).toBe('One two three')
  })

  it('who sends another when one is picked up gets that, and no sign of the first', async () => {
    const { fetch, seen } = scripted(events([], 'silence'))
    const { store } = storeOf({ fetch })
    let told = 0
    store.subscribe(() => {
      if ((told += 1) === 1) void store.getState().send({})
    })
    await store.getState().resume('resp_1')
    await passTime(10)
    expect(seen).toMatchObject([{ method: 'POST' }])
    expect(store.getState()).toMatchObject({ phase: 'connecting', isReconnecting: false })
  })

  it('who sends another at a stop has the first one cancelled, not the second', async () => {
    const { response } = story()
    const { fetch, seen } = scripted(events(begun, 'silence'), json(response))
    const { store } = storeOf({ fetch })
    void store.getState().send({ background: true })
    await passTime(10)
    store.subscribe(({ phase }) => {
      if (phase === 'aborted') void store.getState().send({ input: 'another' })
    })
    store.getState().stop()
    await passTime(10)
    expect(seen.map(({ url }) => url)).toEqual([
      '/v1/responses',
      '/v1/responses/resp_1/cancel',
      '/v1/responses',
    ])
  })

  it('who goes on as soon as it has failed gets what there is still to come', async () => {
    const limit = { maxFrameLength: 2_000, resumable: false }
    const { fetch, seen } = scripted(
      events([...begun, { type: 'x'.repeat(3_000) }]),
      events(frames),
    )
    const { store } = storeOf({ fetch, ...limit })
    let rest: Promise<void> | undefined
    store.subscribe(({ phase }) => {
      if (phase === 'failed') rest ??= store.getState().resume()
    })
    await store.getState().send({})
    await rest
    expect(seen[1]).toMatchObject({ method: 'GET' })
    expect(store.getState().phase).toBe('completed')
    expect(outputText(store.getState())).toBe('One two three')
  })

  it.each([
    ['at once', 'connecting', Infinity],
    ['once', 'streaming', 1],
    ['each time', 'streaming', Infinity],
  ])('who throws %s ends with an error, and no promise is left alone', async (_, from, times) => {
    const { fetch } = scripted(events(begun, 'silence'))
    const { store } = storeOf({ fetch })
    let thrown = 0
    store.subscribe(({ phase }) => {
      if ((thrown > 0 || phase === from) && (thrown += 1) <= times) throw new Error('Mine')
    })
    const ended = store.getState().send({})
    await settle()
    await ended
    expect(store.getState().phase).toBe('failed')
    expect(unhandled).not.toHaveBeenCalled()
  })
})

const circular: Record<string, unknown> = {}
circular['self'] = circular

const faulty: readonly (readonly [string, HttpOptions, Record<string, unknown>])[] = [
  ['a fetch that rejects with a text', { fetch: () => Promise.reject('offline') }, {}],
  ['a fetch that rejects with nothing', { fetch: () => Promise.reject(undefined) }, {}],
  ['a fetch that throws at once', { fetch: () => thrower() }, {}],
  // What no type allows, JavaScript does.
  ['a fetch that gives nothing', { fetch: (async () => undefined) as unknown as typeof fetch }, {}],
  ['headers that throw', { headers: () => thrower() }, {}],
  ['headers that reject', { headers: () => Promise.reject(new Error('Signed out')) }, {}],
  ['headers that are none', { headers: { 'bad name': 'x' } }, {}],
  ['a body that throws', { body: () => thrower() }, {}],
  ['a body that is no JSON', {}, circular],
  ['a body of numbers that JSON lacks', {}, { input: 1n }],
  ['a url that throws', { url: () => thrower() }, {}],
]

function thrower(): never {
  throw new Error('Mine')
}

describe('an option', () => {
  it.each(faulty)('%s is an error in the state, sent once', async (_, options, request) => {
    const { fetch, seen } = scripted(json({}))
    const { store } = storeOf({ fetch, ...options })
    const ended = store.getState().send(request)
    await settle()
    await ended
    const { phase, error } = store.getState()
    expect(phase).toBe('failed')
    expect(error?.message).toMatch(/^[A-Z].*\.$/s)
    expect(error?.message).not.toContain('[object')
    expect(seen).toEqual([])
    expect(unhandled).not.toHaveBeenCalled()
  })
})
