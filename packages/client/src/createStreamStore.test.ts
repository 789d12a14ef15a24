import { outputText, type StreamState } from '@response-stream/protocol'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { createStreamStore } from './createStreamStore.ts'
import type { Transport } from './incoming.ts'
import { preloadActions } from './loadActions.ts'
import type { StreamStoreOptions } from './options.ts'

type Frame = { type: string; [field: string]: unknown }

const created: Frame = {
  type: 'response.created',
  response: { id: 'resp_1', status: 'in_progress' },
}
const delta = (text: string): Frame => ({
  type: 'response.output_text.delta',
  output_index: 0,
  content_index: 0,
  delta: text,
})
const completed: Frame = {
  type: 'response.completed',
  response: { id: 'resp_1', status: 'completed' },
}

/** A server for one test: it sends when told to, and says when it was left. */
function createServer() {
  const left = vi.fn<() => void>()
  const controllers: ReadableStreamDefaultController<Uint8Array>[] = []
  const fetch = vi.fn<typeof globalThis.fetch>(() => {
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => void controllers.push(controller),
      cancel: left,
    })
    return Promise.resolve(new Response(body, { headers: { 'content-type': 'text/event-stream' } }))
  })
  const say = async (text: string, request = controllers.length - 1) => {
    controllers[request]?.enqueue(new TextEncoder().encode(text))
    await settled()
  }
  return {
    fetch,
    left,
    say,
    send: (frames: readonly Frame[], request?: number) =>
      say(frames.map((frame) => `data: ${JSON.stringify(frame)}\n\n`).join(''), request),
    end: async () => {
      controllers.at(-1)?.close()
      await settled()
    },
    fail: async (cause: unknown) => {
      controllers.at(-1)?.error(cause)
      await settled()
    },
  }
}

/** Lets all that waits on promises happen; no timer moves. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 50; turn++) await Promise.resolve()
}

/** A store whose frames come when the test says so. */
function createStore(options: StreamStoreOptions = {}) {
  const tasks = new Set<() => void>()
  const store = createStreamStore({
    maxRetries: 0,
    schedule: (task) => {
      tasks.add(task)
      return () => tasks.delete(task)
    },
    ...options,
  })
  const commits: StreamState[] = []
  store.subscribe((state) => commits.push(state))
  return {
    store,
    commits,
    ...store.getState(),
    state: () => store.getState(),
    frame: () => {
      for (const task of tasks) {
        tasks.delete(task)
        task()
      }
    },
  }
}

const started = async (options: StreamStoreOptions = {}) => {
  const server = createServer()
  const parts = createStore({ fetch: server.fetch, ...options })
  const ended = parts.send({ input: 'Hi' })
  await settled()
  return { ...parts, server, ended }
}

// The turns of promises are counted here: what comes by the network comes before.
beforeAll(preloadActions)

describe('send', () => {
  it('goes from connecting over streaming to completed, and resolves then', async () => {
    const { state, server, frame, ended } = await started()
    expect(state().phase).toBe('connecting')
    await server.send([created, delta('Hel')])
    frame()
    expect(state().phase).toBe('streaming')
    await server.send([delta('lo'), completed])
    expect(state().phase).toBe('completed')
    await server.end()
    await ended
    expect(outputText(state())).toBe('Hello')
  })

  it('keeps its actions', async () => {
    const { state, store, server } = await started()
    await server.send([completed])
    expect(state().send).toBe(store.getInitialState().send)
  })

  it('counts times from the request', async () => {
    let clock = 1_000
    const { server, state } = await started({ now: () => clock })
    clock = 1_250
    await server.send([created, delta('Hi')])
    clock = 1_400
    await server.send([completed])
    expect(state().times).toMatchObject({ firstEventAt: 250, endedAt: 400 })
  })

  it('gives the first stream up for a second, and lets nothing of it in', async () => {
    const { state, server, send, ended, frame } = await started()
    await server.send([created, delta('first')])
    const second = send({ input: 'Again' })
    await ended
    await settled()
    expect(server.left).toHaveBeenCalledTimes(1)
    expect(state().phase).toBe('connecting')
    frame()
    expect(outputText(state())).toBe('')
    await server.send([created, delta('second'), completed])
    await server.end()
    await second
    expect(outputText(state())).toBe('second')
  })

  it('lets nothing in from a transport that goes on after it was left', async () => {
    const gate = Promise.withResolvers<void>()
    const deaf: Transport = {
      async *create({ input }) {
        if (input === 'first') await gate.promise
        yield [
          {
            kind: 'response',
            response: {
              id: typeof input === 'string' ? input : '',
              status: 'completed',
              output: [],
            },
          },
        ]
      },
    }
    const { state, send } = createStore({ transport: deaf })
    const first = send({ input: 'first' })
    await send({ input: 'second' })
    await first
    gate.resolve()
    await settled()
    expect(state().response?.id).toBe('second')
  })

  it('reads on after the end, so that a failure told twice is whole', async () => {
    const { state, server, ended } = await started()
    await server.send([created, { type: 'error', error: { message: 'Slow down' } }])
    await server.send([{ type: 'response.failed', response: { id: 'resp_1', status: 'failed' } }])
    await server.end()
    await ended
    expect(state()).toMatchObject({ phase: 'failed', error: { message: 'Slow down' } })
    expect(state().response?.status).toBe('failed')
  })
})

describe('how often the store is set', () => {
  it('is once a frame, whatever came in between', async () => {
    const { commits, server, frame } = await started()
    const before = commits.length
    for (let i = 0; i < 30; i++) await server.send([delta('a'), delta('b')])
    expect(commits.length).toBe(before)
    frame()
    frame()
    expect(commits.length).toBe(before + 1)
    expect(outputText(commits.at(-1) ?? failure())).toHaveLength(60)
  })

  it('is at once with the last event', async () => {
    const { commits, state, server } = await started()
    const before = commits.length
    await server.send([created, delta('a')])
    await server.send([completed])
    expect(state().phase).toBe('completed')
    expect(commits.length).toBe(before + 1)
  })

  it('is not at all when nothing changed', async () => {
    const { commits, server, frame } = await started()
    await server.send([created])
    frame()
    const before = commits.length
    await server.say(': ping\n\n')
    frame()
    expect(commits.length).toBe(before)
  })

  it('is at once for each chunk while the document is hidden', async () => {
    vi.stubGlobal('document', {
      visibilityState: 'hidden',
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    })
    const { state, server } = await started({ schedule: undefined })
    await server.send([created, delta('a')])
    expect(outputText(state())).toBe('a')
    vi.unstubAllGlobals()
  })
})

describe('stop and reset', () => {
  it('stops at once, keeps the words and cancels the body', async () => {
    const { state, server, stop, ended } = await started()
    await server.send([created, delta('Hel')])
    stop()
    expect(state()).toMatchObject({ phase: 'aborted', error: null })
    expect(outputText(state())).toBe('Hel')
    await ended
    await settled()
    expect(server.left).toHaveBeenCalledTimes(1)
  })

  it('stops before an answer came', async () => {
    const { state, stop, send } = createStore({ fetch: () => new Promise(() => undefined) })
    const ended = send({ input: 'Hi' })
    stop()
    await ended
    expect(state().phase).toBe('aborted')
  })

  it('sends nothing when it is stopped in the moment of sending', async () => {
    const { store, state, stop, send, server } = await started()
    const unsubscribe = store.subscribe(({ phase }) => {
      unsubscribe()
      if (phase === 'connecting') stop()
    })
    await send({ input: 'Hi' })
    expect(state().phase).toBe('aborted')
    await settled()
    expect(server.fetch).toHaveBeenCalledTimes(1)
  })

  it('leaves a finished response as it is', async () => {
    const { state, server, stop } = await started()
    await server.send([created, completed])
    stop()
    expect(state().phase).toBe('completed')
  })

  it('goes back to idle, and can be used again', async () => {
    const { state, server, reset, send, ended } = await started()
    await server.send([created, delta('Hel')])
    reset()
    await ended
    expect(state()).toMatchObject({ phase: 'idle', order: [], response: null })
    const again = send({ input: 'Hi' })
    await settled()
    await server.send([completed])
    await server.end()
    await again
    expect(state().phase).toBe('completed')
  })
})

describe('how a stream can end badly', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => vi.useRealTimers())

  it('is interrupted when it stops without a last event', async () => {
    const { state, server, ended } = await started()
    await server.send([created, delta('Hel')])
    await server.end()
    await ended
    expect(state()).toMatchObject({ phase: 'interrupted', error: { kind: 'interrupted' } })
    expect(outputText(state())).toBe('Hel')
    expect(state().slots[0]).toMatchObject({ open: false, item: { status: 'incomplete' } })
  })

  it('is interrupted when [DONE] comes without a last event', async () => {
    const { state, server } = await started()
    await server.send([created, delta('Hel')])
    await server.say('data: [DONE]\n\n')
    expect(state().phase).toBe('interrupted')
  })

  it('is interrupted when the connection breaks', async () => {
    const { state, server, ended } = await started()
    await server.send([created, delta('Hel')])
    await server.fail(new TypeError('network error'))
    await ended
    expect(state()).toMatchObject({ phase: 'interrupted', error: { kind: 'interrupted' } })
    expect(outputText(state())).toBe('Hel')
  })

  it('stays completed when the connection breaks after the last event', async () => {
    const { state, server } = await started()
    await server.send([created, delta('Hel'), completed])
    await server.fail(new TypeError('network error'))
    expect(state()).toMatchObject({ phase: 'completed', error: null })
  })

  it('fails when an event is past the limit', async () => {
    const { state, server } = await started({ maxFrameLength: 500 })
    await server.send([created, delta('Hel'), delta('x'.repeat(600))])
    expect(state()).toMatchObject({ phase: 'failed', error: { kind: 'protocol' } })
    expect(outputText(state())).toBe('Hel')
  })

  it('goes on after an event that cannot be read, with a warning', async () => {
    const { state, server } = await started()
    await server.send([created, delta('Hel')])
    await server.say('data: {"type":\n\n')
    await server.send([delta('lo'), completed])
    expect(state().warnings).toMatchObject([{ code: 'malformed_json' }])
    expect(outputText(state())).toBe('Hello')
  })

  it('counts an event it does not know', async () => {
    const { state, server } = await started()
    await server.send([created, { type: 'x.new' }, { type: 'x.new' }, completed])
    expect(state()).toMatchObject({ phase: 'completed', unknown: { 'x.new': 2 } })
  })

  it('does not wait for a server that does not close, and leaves it after a while', async () => {
    const { server, ended } = await started()
    await server.send([created, completed])
    await vi.advanceTimersByTimeAsync(1_000)
    await ended
    expect(server.left).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(9_000)
    expect(server.left).toHaveBeenCalledTimes(1)
  })

  it('stays with a server that sends a second response in the same stream', async () => {
    const { state, server, frame } = await started()
    await server.send([created, completed])
    await vi.advanceTimersByTimeAsync(5_000)
    await server.send([{ type: 'response.created', response: { id: 'resp_2' } }])
    await vi.advanceTimersByTimeAsync(20_000)
    frame()
    expect(server.left).not.toHaveBeenCalled()
    expect(state()).toMatchObject({ phase: 'streaming', response: { id: 'resp_2' } })
  })

  it.each([
    ['http', 500, 'text/html', '<html><script>x</script>Oops</html>'],
    ['protocol', 200, 'text/html', '<!doctype html><title>Sign in</title>'],
    ['provider', 200, 'application/json', '{"error":{"message":"No"}}'],
  ])('is a plain %s fault in the state (status %i, %s)', async (kind, status, type, body) => {
    const answer = new Response(body, { status, headers: { 'content-type': type } })
    const { state, send } = createStore({ fetch: () => Promise.resolve(answer) })
    await send({ input: 'Hi' })
    expect(state()).toMatchObject({ phase: 'failed', error: { kind, status, body } })
    expect(state().error?.message).not.toContain('<')
    expect(structuredClone(state().error)).toEqual(state().error)
  })

  it('is failed when no answer came', async () => {
    const cause = new TypeError('Failed to fetch')
    const { state, send } = createStore({ fetch: () => Promise.reject(cause) })
    await send({ input: 'Hi' })
    expect(state()).toMatchObject({ phase: 'failed', error: { kind: 'network' } })
  })

  it.each([
    ['the server says', [created, { type: 'error', code: 'server_error', message: 'No' }]],
    ['the connection says', [created, delta('Hel')]],
  ])('bears the id of the request when %s that it failed', async (_, frames) => {
    const text = frames.map((frame) => `data: ${JSON.stringify(frame)}\n\n`).join('')
    const headers = { 'content-type': 'text/event-stream', 'x-request-id': 'req_7' }
    const { state, send } = createStore({
      fetch: () => Promise.resolve(new Response(text, { headers })),
    })
    await Promise.all([send({ input: 'Hi' }), vi.advanceTimersByTimeAsync(1_000)])
    expect(state().error).toMatchObject({ requestId: 'req_7' })
  })

  it('is failed when an option of the app throws', async () => {
    const resumable = () => {
      throw new RangeError('odd')
    }
    const { state, server, ended } = await started({ resumable })
    await server.send([created, delta('Hel')])
    await server.end()
    await ended
    expect(state()).toMatchObject({ phase: 'failed', error: { kind: 'network' } })
    expect(outputText(state())).toBe('Hel')
  })

  it('is failed when a transport throws whatever it likes', async () => {
    const transport: Transport = {
      create: () => {
        throw new RangeError('odd')
      },
    }
    const { state, send } = createStore({ transport })
    await send({ input: 'Hi' })
    expect(state()).toMatchObject({ phase: 'failed', error: { kind: 'network' } })
  })

  it('is completed when the server answers with the whole response', async () => {
    const content = [{ type: 'output_text', text: 'Hello', annotations: [] }]
    const output = [
      { type: 'message', id: 'msg_1', role: 'assistant', status: 'completed', content },
    ]
    const answer = Response.json({ id: 'resp_1', object: 'response', status: 'completed', output })
    const { state, send } = createStore({ fetch: () => Promise.resolve(answer) })
    await send({ input: 'Hi' })
    expect(state().phase).toBe('completed')
    expect(outputText(state())).toBe('Hello')
  })
})

function failure(): never {
  throw new Error('Nothing was committed.')
}
