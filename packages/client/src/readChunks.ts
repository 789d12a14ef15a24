/** A body that is read until it is left. */
export type OpenBody = {
  read: () => Promise<ReadableStreamReadResult<Uint8Array>>
  /** Gives the body back (cancelled). */
  leave: () => void
}

/** Opens a body to read, until it ends or the signal gives it up. */
export function openBody(body: ReadableStream<Uint8Array>, signal?: AbortSignal): OpenBody {
  const reader = body.getReader()
  const leave = (): void => {
    signal?.removeEventListener('abort', leave)
    reader.cancel().catch(() => undefined)
  }
  // An aborted fetch breaks its own body; a body that knows nothing of the signal would wait for ever.
  signal?.addEventListener('abort', leave)
  if (signal?.aborted) leave()
  return { read: () => reader.read(), leave }
}

/** The bytes of a body as they come. The body is given back whichever way that ends. */
export async function* readChunks(
  body: ReadableStream<Uint8Array>,
  signal?: AbortSignal,
): AsyncGenerator<Uint8Array, void, void> {
  const { read, leave } = openBody(body, signal)
  try {
    for (let chunk = await read(); !chunk.done; chunk = await read()) yield chunk.value
  } finally {
    leave()
  }
}
