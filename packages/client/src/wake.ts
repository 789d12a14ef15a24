import { onAbort } from './onAbort.ts'

/**
 * Calls back when the device is online again, or the page is seen or restored again: what waited can go on, and a
 * connection that was silent since may be dead. No more once `signal` gives up. Nothing happens where there is no page.
 */
export function onWake(listener: () => void, signal: AbortSignal): void {
  const page: Document | undefined = globalThis.document
  const whenSeen = (): void => {
    if (page?.visibilityState === 'visible') listener()
  }
  page?.addEventListener('visibilitychange', whenSeen, { signal })
  // Node has no events of this kind.
  const listen: typeof addEventListener | undefined = globalThis.addEventListener
  listen?.('online', listener, { signal })
  listen?.('pageshow', listener, { signal })
}

/**
 * Waits; where the connection `isLost`, not longer than until the page wakes, and while the device is offline until it is
 * not. Ends early on the signal; never rejects.
 */
export function pause(ms: number, signal: AbortSignal, isLost = false): Promise<void> {
  return new Promise((resolve) => {
    const over = new AbortController()
    const end = (): void => {
      clearTimeout(timer)
      over.abort()
      resolve()
    }
    // Node has no navigator, or one that says nothing of this.
    const device: Partial<Navigator> | undefined = globalThis.navigator
    const endOnline = (): void => (device?.onLine === false ? undefined : end())
    const timer = setTimeout(isLost ? endOnline : end, ms)
    if (isLost) onWake(endOnline, over.signal)
    onAbort(signal, end, over.signal)
  })
}
