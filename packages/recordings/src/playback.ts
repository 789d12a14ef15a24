import { cuts, type Cut } from './cut.ts'
import { frames, type Frame } from './frames.ts'
import type { Gate } from './gate.ts'
import type { ReplayOptions } from './replayOptions.ts'

type Chunk = {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** When its last byte was sent. */
  readonly at: number
  /** The event its last byte belongs to, counted from one. */
  readonly event: number
  /** How many events are complete with it. */
  readonly complete: number
}

const chunks = (bytes: Uint8Array, played: readonly Frame[], cut: Cut): readonly Chunk[] => {
  const ends = played.map((frame) => frame.end)
  let index = 0
  let start = 0
  return cuts(ends.at(-1) ?? 0, cut, ends).map((end) => {
    while ((ends[index] ?? end) < end) index += 1
    const chunk = {
      bytes: new Uint8Array(bytes.subarray(start, end)),
      at: played[index]?.at ?? 0,
      event: index + 1,
      complete: ends[index] === end ? index + 1 : index,
    }
    start = end
    return chunk
  })
}

type Ending = 'closes' | 'stays open' | 'breaks'

const plan = (
  bytes: Uint8Array,
  options: ReplayOptions,
): { queue: readonly Chunk[]; ending: Ending } => {
  const { cut = 'frame', stopAt = Infinity, endAt = Infinity, breakAt = Infinity } = options
  const all = frames(bytes)
  const limit = Math.min(stopAt, endAt, breakAt)
  const queue = chunks(bytes, all.slice(0, limit), cut)
  if (limit > all.length || limit === endAt) return { queue, ending: 'closes' }
  return { queue, ending: limit === stopAt ? 'stays open' : 'breaks' }
}

const never = new Promise<never>(() => {})

type Clock = { readonly due: (chunk: Chunk) => Promise<void>; readonly clear: () => void }

// Times count from the start of the answer, not from the chunk before: a reader that was late catches
// up, as it would with bytes that wait in a socket.
const makeClock = ({ pace, speed = 1 }: ReplayOptions, gate: Gate): Clock => {
  const began = Date.now()
  let timer: ReturnType<typeof setTimeout> | undefined
  return {
    due: (chunk) => {
      if (pace !== 'recorded') return gate.reached(chunk.event)
      const left = began + chunk.at / speed - Date.now()
      if (left <= 0) return Promise.resolve()
      return new Promise((resolve) => {
        timer = setTimeout(resolve, left)
      })
    },
    clear: () => clearTimeout(timer),
  }
}

/** The body of one answer. It gives a chunk only when it is asked for one and the time has come. */
export const playback = (
  bytes: Uint8Array,
  options: ReplayOptions,
  signal: AbortSignal,
  gate: Gate,
): ReadableStream<Uint8Array<ArrayBuffer>> => {
  const { queue, ending } = plan(bytes, options)
  const clock = makeClock(options, gate)
  const over = new AbortController()
  let next = 0

  const start = (controller: ReadableStreamDefaultController): void => {
    const abort = (): void => {
      clock.clear()
      controller.error(signal.reason)
    }
    signal.addEventListener('abort', abort, { signal: over.signal })
  }

  const pull = async (controller: ReadableStreamDefaultController): Promise<void> => {
    const chunk = queue[next]
    if (chunk === undefined) return finish(controller)
    await clock.due(chunk)
    if (signal.aborted || over.signal.aborted) return
    next += 1
    gate.position = chunk.complete
    gate.finished = next === queue.length
    controller.enqueue(chunk.bytes)
  }

  const finish = (controller: ReadableStreamDefaultController): Promise<void> | void => {
    if (ending === 'stays open') return never
    over.abort()
    if (ending === 'breaks') controller.error(new TypeError('network error'))
    else controller.close()
  }

  const cancel = (): void => {
    clock.clear()
    over.abort()
  }

  return new ReadableStream({ start, pull, cancel }, { highWaterMark: 0 })
}
