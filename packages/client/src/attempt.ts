import { deferred } from './deferred.ts'
import { asStreamError, broken, type StreamError } from './errors.ts'
import type { Incoming, TransportContext } from './incoming.ts'
import type { Take } from './lateCancel.ts'
import { onAbort } from './onAbort.ts'
import { watchSilence } from './silence.ts'
import type { SilenceLimits } from './silenceLimits.ts'
import { onWake } from './wake.ts'

/** What one connection needs. */
export type AttemptOptions = {
  /** Reads it to its end. */
  read: (context: TransportContext, take: Take) => Promise<void>
  /** Gives it up. */
  signal: AbortSignal
  silence: SilenceLimits
  /** Given each batch, and when it came by `performance.now()`. */
  take: (batch: readonly Incoming[], heardAt: number) => void
  /** Told once no event has come for some seconds. */
  onQuiet: () => void
  onRequestId: (requestId: string) => void
  /** Could the response be picked up again, if this connection were dead? */
  isResumable: () => boolean
}

const slept = 'The connection was silent while the page slept, so it was closed'

/** A connection that brought nothing for so long before the page woke may have died meanwhile. */
const staleMs = 2_000

/** Reads one connection to its end. Resolves to why it ended before its time; to null when the server closed it. */
export async function runAttempt(options: AttemptOptions): Promise<StreamError | null> {
  const { signal, take, onQuiet, isResumable } = options
  const { quietMs = 10_000, bytesMs = 300_000, eventsMs = 600_000 } = options.silence
  const controller = new AbortController()
  const { promise: cut, resolve } = deferred<StreamError | null>()
  let bytesAt = performance.now()
  let eventsAt = bytesAt
  const lastBytes = (): number => bytesAt
  const lastEvents = (): number => eventsAt

  function cutOff(reason: StreamError | null): void {
    resolve(reason)
    controller.abort()
  }
  const stops = [
    watchSilence(bytesMs, lastBytes, () => cutOff(silent('Nothing came', bytesMs))),
    watchSilence(eventsMs, lastEvents, () => cutOff(silent('No event came', eventsMs))),
    watchSilence(quietMs, lastEvents, onQuiet),
    onWake(() => {
      if (isResumable() && performance.now() - bytesAt > staleMs) cutOff(broken(slept))
    }),
    onAbort(signal, () => cutOff(null)),
  ]
  // Events come by the thousand, and a clock is slower than it looks: what was told a moment ago is not looked up again.
  let isTold = false
  function onBytes(): void {
    bytesAt = performance.now()
    isTold = true
  }
  function onBatch(batch: readonly Incoming[]): void {
    if (!isTold) onBytes()
    isTold = false
    eventsAt = bytesAt
    take(batch, bytesAt)
  }
  const context = { signal: controller.signal, onBytes, onRequestId: options.onRequestId }
  const end = options.read(context, onBatch).then(() => null, asStreamError)
  // A transport may be deaf to its signal, so it is not waited for.
  const ending = await Promise.race([end, cut])
  for (const stop of stops) stop()
  return ending
}

function silent(what: string, ms: number): StreamError {
  return broken(`${what} for ${ms / 1000} s, so the connection was closed`, { isLate: true })
}
