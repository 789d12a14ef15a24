import { deferred } from './deferred.ts'
import { onAbort } from './onAbort.ts'

/**
 * Calls back when the device is online again, or the page is seen or restored again: what waited can go on, and a
 * connection that was silent since may be dead. Returns how to stop. Nothing happens where there is no page.
 */
export function onWake(listener: () => void): () => void {
  const page: Document | undefined = globalThis.document
  const whenSeen = (): void => {
    if (page?.visibilityState === 'visible') listener()
  }
  const target = typeof addEventListener === 'function' ? globalThis : undefined
  target?.addEventListener('online', listener)
  target?.addEventListener('pageshow', listener)
  page?.addEventListener('visibilitychange', whenSeen)
  return () => {
    target?.removeEventListener('online', listener)
    target?.removeEventListener('pageshow', listener)
    page?.removeEventListener('visibilitychange', whenSeen)
  }
}

/**
 * Waits, but not longer than until the page wakes, and while the device is offline until it is not. Ends early on the
 * signal; never rejects.
 */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  const { promise, resolve } = deferred()
  const endOnline = (): void => (isOffline() ? undefined : resolve())
  const timer = setTimeout(endOnline, ms)
  const stopWaking = onWake(endOnline)
  const stopListening = onAbort(signal, resolve)
  return promise.finally(() => {
    clearTimeout(timer)
    stopWaking()
    stopListening()
  })
}

function isOffline(): boolean {
  // Node has no navigator, or one that says nothing of this.
  const device: Partial<Navigator> | undefined = globalThis.navigator
  return device?.onLine === false
}
