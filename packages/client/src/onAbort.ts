/** Calls back when a signal gives up, at once if it has. Returns how to stop listening. */
export function onAbort(signal: AbortSignal | undefined, listener: () => void): () => void {
  signal?.addEventListener('abort', listener)
  if (signal?.aborted) listener()
  return () => signal?.removeEventListener('abort', listener)
}
