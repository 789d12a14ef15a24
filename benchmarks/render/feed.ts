// Runs in the page: a stream that is let through by hand.
import { framesOf } from '../textStream.ts'

/** A server whose one answer comes as it is told to. */
export interface Feed {
  readonly fetch: typeof fetch
  /** Sends what opens the answer, and the text that was there before anything is measured. */
  open(): void
  /** Sends the pieces, all of them now or so many in a second, and the end. Resolves when all are sent. */
  play(perSecond: number | null): Promise<void>
}

const headers = { 'content-type': 'text/event-stream' }

/** A feed of an answer that begins with `before`, where that is not empty, and goes on in pieces. */
export function createFeed(before: string, pieces: readonly string[]): Feed {
  const encoder = new TextEncoder()
  const head = before === '' ? [] : [before]
  const frames = framesOf([...head, ...pieces])
  // Three frames open a message.
  const opening = 3 + head.length
  const sent = Promise.withResolvers<ReadableStreamDefaultController<Uint8Array>>()
  const body = new ReadableStream<Uint8Array>({ start: (controller) => sent.resolve(controller) })
  const send = async (some: readonly string[]): Promise<void> => {
    const controller = await sent.promise
    controller.enqueue(encoder.encode(some.join('')))
  }
  return {
    fetch: () => Promise.resolve(new Response(body, { headers })),
    open: () => void send(frames.slice(0, opening)),
    async play(perSecond) {
      const rest = frames.slice(opening)
      if (perSecond === null) await send(rest)
      else await sendPaced(rest, perSecond, send)
      const controller = await sent.promise
      controller.close()
    },
  }
}

/** By the clock, so that a page that is late catches up as a connection would. */
async function sendPaced(
  frames: readonly string[],
  perSecond: number,
  send: (some: readonly string[]) => Promise<void>,
): Promise<void> {
  const started = performance.now()
  let next = 0
  while (next < frames.length) {
    const due = Math.ceil(((performance.now() - started) * perSecond) / 1_000)
    if (due > next) await send(frames.slice(next, due))
    next = Math.max(next, due)
    await new Promise((resolve) => {
      setTimeout(resolve, 1_000 / perSecond)
    })
  }
}
