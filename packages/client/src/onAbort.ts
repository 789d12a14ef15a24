/** Calls back when a signal gives up, at once if it has; no more once `until` has. */
export function onAbort(
  signal: AbortSignal | undefined,
  listener: () => void,
  until: AbortSignal,
): void {
  signal?.addEventListener('abort', listener, { signal: until })
  if (signal?.aborted) listener()
}
