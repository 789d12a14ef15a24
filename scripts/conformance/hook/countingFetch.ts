import { lengthOf } from '../cases/foldCase.ts'
import type { StreamCase } from '../cases/streamCase.ts'

/** The page's own `fetch`. Where a case has no end of its own, it says when the last byte was read. */
export function countingFetch(one: StreamCase, onAllRead: () => void): typeof fetch {
  if (one.end === 'eof' || one.end === 'reset') return (input, init) => fetch(input, init)
  return async (input, init) => {
    const response = await fetch(input, init)
    let left = lengthOf(one)
    if (left === 0) onAllRead()
    const counted = response.body?.pipeThrough(
      new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
        transform(chunk, controller) {
          controller.enqueue(chunk)
          left -= chunk.length
          if (left <= 0) onAllRead()
        },
      }),
    )
    return new Response(counted ?? null, response)
  }
}
