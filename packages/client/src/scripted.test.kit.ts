import type { StreamState } from '@response-stream/protocol'
import { vi } from 'vitest'
import { createStreamStore } from './createStreamStore.ts'
import { preloadActions } from './loadActions.ts'
import type { StreamStoreOptions } from './options.ts'
import type { StreamStore } from './streamStore.ts'

// Clocks stand still in tests: what comes by the network comes before.
await preloadActions()

/** One request as the server saw it. */
export type Seen = { method: string; url: string; body: unknown }

/** What the server does with one request. */
export type Answer = (signal: AbortSignal | null | undefined) => Response | Promise<Response>

/** A function shaped like fetch that gives one answer after the other, and the requests that it saw. */
export function scripted(...answers: Answer[]): { fetch: typeof fetch; seen: Seen[] } {
  const seen: Seen[] = []
  return {
    seen,
    fetch: async (input, init) => {
      const body: unknown = typeof init?.body === 'string' ? JSON.parse(init.body) : undefined
      // Addresses are strings here.
      seen.push({ method: init?.method ?? 'GET', url: input as string, body })
      const answer = answers.length > 1 ? answers.shift() : answers[0]
      if (!answer) throw new Error('The script has no answer to this request.')
      return answer(init?.signal)
    },
  }
}

/** An event stream of these events; `end` says what follows them. */
export function events(
  frames: readonly object[],
  end: 'close' | 'break' | 'silence' = 'close',
): Answer {
  return () =>
    new Response(bodyOf(frames, end), { headers: { 'content-type': 'text/event-stream' } })
}

function bodyOf(frames: readonly object[], end: string): ReadableStream<Uint8Array> {
  const text = frames.map((frame) => `data: ${JSON.stringify(frame)}\n\n`).join('')
  const chunks = [new TextEncoder().encode(text)]
  return new ReadableStream({
    async pull(controller) {
      const chunk = chunks.shift()
      if (chunk && chunk.length > 0) return controller.enqueue(chunk)
      // What has been enqueued is lost when the stream breaks before it is read.
      if (end === 'break') controller.error(new TypeError('network error'))
      if (end === 'close') controller.close()
      if (end === 'silence') await new Promise(() => undefined)
    },
  })
}

/** JSON with this status. */
export function json(body: unknown, init: ResponseInit = {}): Answer {
  return () => Response.json(body, init)
}

/** A response of seven events that says three words. */
export type Story = {
  frames: readonly { type: string; sequence_number: number }[]
  /** As the server has it at the beginning, and at the end. */
  response: object
  final: object
}

/** The story of a response; `head` is what it says of itself. */
export function story(head: object = { background: true, store: true }): Story {
  const response = { id: 'resp_1', status: 'in_progress', ...head }
  const place = { item_id: 'msg_1', output_index: 0, content_index: 0 }
  const part = { type: 'output_text', text: 'One two three', annotations: [] }
  const item = {
    id: 'msg_1',
    type: 'message',
    role: 'assistant',
    status: 'in_progress',
    content: [],
  }
  const done = { ...item, status: 'completed', content: [part] }
  const final = { ...response, object: 'response', status: 'completed', output: [done] }
  const frames = [
    { type: 'response.created', response },
    { type: 'response.output_item.added', output_index: 0, item },
    ...['One ', 'two ', 'three'].map((delta) => ({
      type: 'response.output_text.delta',
      ...place,
      delta,
    })),
    { type: 'response.output_item.done', output_index: 0, item: done },
    { type: 'response.completed', response: final },
  ].map((frame, sequence_number) => ({ ...frame, sequence_number }))
  return { frames, final, response: { ...response, object: 'response', output: [] } }
}

/** A store that is set at once, and all that it has shown. */
export function storeOf(options: StreamStoreOptions): { store: StreamStore; shown: StreamState[] } {
  const store = createStreamStore({
    schedule: (task) => {
      task()
      return () => undefined
    },
    ...options,
  })
  const shown: StreamState[] = []
  store.subscribe((state) => shown.push(state))
  return { store, shown }
}

/** Lets so much time go by, and what waits on it happen. */
export async function passTime(ms: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms)
}
