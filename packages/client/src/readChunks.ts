import { onAbort } from './onAbort.ts'

/**
 * The bytes of a body as they come, until it ends or the signal gives it up. The body is given back (cancelled)
 * whichever way that goes.
 */
export async function* readChunks(
  body: ReadableStream<Uint8Array>,
  signal?: AbortSignal,
): AsyncGenerator<Uint8Array, void, void> {
  const reader = body.getReader()
  const over = new AbortController()
  // An aborted fetch breaks its own body; a body that knows nothing of the signal would wait for ever.
  const leave = (): void => void reader.cancel().catch(() => undefined)
  onAbort(signal, leave, over.signal)
  try {
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read())
      yield chunk.value
  } finally {
    over.abort()
    leave()
  }
}
