import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createStreamStore } from './createStreamStore.ts'
import { passTime, story } from './scripted.test.kit.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const frameOf = (event: object) => `data: ${JSON.stringify(event)}\n\n`
const whole = story({}).frames.map(frameOf).join('')
const late = { type: 'response.output_text.delta', output_index: 0, content_index: 0, delta: 'x' }

/** A server that says all, and then one thing each tenth of a second until it is left. */
function talkative(word: (n: number) => string) {
  const left = vi.fn<() => void>()
  const bytes = new TextEncoder()
  let timer: ReturnType<typeof setInterval>
  const body = new ReadableStream({
    start(controller) {
      controller.enqueue(bytes.encode(whole))
      let n = 7
      timer = setInterval(() => controller.enqueue(bytes.encode(word((n += 1)))), 100)
    },
    cancel() {
      clearInterval(timer)
      left()
    },
  })
  const answer = new Response(body, { headers: { 'content-type': 'text/event-stream' } })
  return { left, fetch: () => Promise.resolve(answer) }
}

describe('a server that talks on behind the last event', () => {
  it.each([
    ['pings', () => frameOf({ type: 'ping' })],
    ['keepalives', (n: number) => frameOf({ type: 'keepalive', sequence_number: n })],
    ['words', (n: number) => frameOf({ ...late, sequence_number: n })],
    ['no JSON', (n: number) => `data: {${n}\n\n`],
  ])('of %s is not waited for, and left after a while', async (_, word) => {
    const { fetch, left } = talkative(word)
    const store = createStreamStore({ fetch })
    const ended = store.getState().send({})
    await passTime(1_100)
    await ended
    expect(store.getState()).toMatchObject({ phase: 'completed', error: null })
    await passTime(9_000)
    expect(left).toHaveBeenCalledTimes(1)
  })

  it('sets the store with the next frame, not for each word', async () => {
    const { fetch } = talkative((n) => frameOf({ ...late, sequence_number: n }))
    const schedule = vi.fn<(task: () => void) => () => void>(() => () => undefined)
    const store = createStreamStore({ fetch, schedule })
    void store.getState().send({})
    await passTime(50)
    expect(store.getState().phase).toBe('completed')
    const commits = vi.fn<() => void>()
    store.subscribe(commits)
    await passTime(5_000)
    expect(commits).not.toHaveBeenCalled()
    expect(schedule).toHaveBeenCalled()
  })
})
