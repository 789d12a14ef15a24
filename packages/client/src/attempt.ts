import { readConnection } from './connection.ts'
import { deferred } from './deferred.ts'
import { asStreamError, broken, type StreamError } from './errors.ts'
import type { Incoming } from './incoming.ts'
import { onAbort } from './onAbort.ts'
import { isResumable, type Work } from './route.ts'
import { watchSilence } from './silence.ts'
import { onWake } from './wake.ts'

const slept = 'The connection fell silent while the page slept'

/** A connection that brought nothing for so long before the page woke may have died meanwhile. */
const staleMs = 2_000

/** Takes a batch, and when it came by `performance.now()`. Does it say anything new? */
export type Take = (batch: readonly Incoming[], heardAt: number) => boolean

/** When bytes, events and news came last, by `performance.now()`. */
type Heard = { bytesAt: number; eventsAt: number; newsAt: number }

/**
 * Reads one connection to its end. Resolves to why it ended before its time; to null when the server closed it.
 *
 * @param signal Gives it up.
 */
export function runAttempt(
  work: Work,
  signal: AbortSignal,
  take: Take,
): Promise<StreamError | null> {
  const { promise, resolve } = deferred<StreamError | null>()
  const over = new AbortController()
  const end = (reason: StreamError | null): void => {
    resolve(reason)
    over.abort()
  }
  const openedAt = performance.now()
  const heard = { bytesAt: openedAt, eventsAt: openedAt, newsAt: openedAt }
  watch(work, heard, end, over.signal)
  onAbort(signal, () => end(null), over.signal)

  // Events come by the thousand, and a clock is slower than it looks: what was told a moment ago is not looked up again.
  let isTold = false
  const onBytes = (): void => {
    heard.bytesAt = performance.now()
    isTold = true
  }
  const onBatch = (batch: readonly Incoming[]): void => {
    if (!isTold) onBytes()
    isTold = false
    heard.eventsAt = heard.bytesAt
    if (take(batch, heard.bytesAt)) heard.newsAt = heard.bytesAt
  }
  // A transport may be deaf to its signal: what ends first counts.
  void readConnection(work, { onBytes, onBatch }, over.signal)
    .then(() => null, asStreamError)
    .then(end)
  return promise
}

/** Ends a connection that is silent for too long, or was while the page slept. */
function watch(
  work: Work,
  heard: Heard,
  end: (reason: StreamError) => void,
  signal: AbortSignal,
): void {
  const { board, silence: { quietMs = 10_000, bytesMs = 300_000, eventsMs = 600_000 } = {} } = work
  const endSilent = (what: string, ms: number) => (): void =>
    end(broken(`${what} for ${ms / 1000} s, so the connection was closed`, true))
  const sign = (): void => board.showSoon(board.read(), { isQuiet: true })
  watchSilence(bytesMs, () => heard.bytesAt, endSilent('Nothing came', bytesMs), signal)
  watchSilence(eventsMs, () => heard.eventsAt, endSilent('No event came', eventsMs), signal)
  watchSilence(quietMs, () => heard.newsAt, sign, signal)
  // Many clocks of pages stand still while the device sleeps; the one on the wall does not.
  const ahead = Date.now() - performance.now()
  onWake(() => {
    const isStale = work.isBegun && Date.now() - ahead - heard.bytesAt > staleMs
    if (!isStale || !isResumable(work)) return
    // Nothing failed, however often the page is left and seen again.
    work.failures = 0
    end(broken(slept))
  }, signal)
}
