import { lengthOf } from '../cases/foldCase.ts'
import type { StreamCase } from '../cases/streamCase.ts'

/** The page's own `fetch`. Where the reader of a case leaves by himself, it says when the last byte was read. */
export function countingFetch(one: StreamCase, onAllSent: () => void): typeof fetch {
  if (one.end !== 'abort') return (input, init) => fetch(input, init)
  return async (input, init) => {
    const response = await fetch(input, init)
    let left = lengthOf(one)
    if (left === 0) onAllSent()
    const counted = response.body?.pipeThrough(
      new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
        transform(chunk, controller) {
          controller.enqueue(chunk)
          left -= chunk.length
          if (left <= 0) onAllSent()
        },
      }),
    )
    return new Response(counted ?? null, response)
  }
}
