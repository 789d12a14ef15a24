/**
 * Calls back when a signal gives up, at once if it has; no more once `until` has. The listener is taken away by hand: Node
 * remembers of several listeners that end with a signal of their own only the last for certain, and calls the others too.
 */
export function onAbort(
  signal: AbortSignal | undefined,
  listener: () => void,
  until: AbortSignal,
): void {
  if (signal?.aborted) return listener()
  if (until.aborted) return
  signal?.addEventListener('abort', listener)
  until.addEventListener('abort', () => signal?.removeEventListener('abort', listener))
}
