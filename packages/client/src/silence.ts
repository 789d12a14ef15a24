/** A timer that comes so much too late says that the page slept, not that the server was silent. */
const sleptMs = 2_000

/** A timer of more than this fires at once. */
const longestTimerMs = 2 ** 31 - 1

/**
 * Calls `onSilent` once nothing was heard for `limitMs`, and again each time as long, until `signal` gives up; never with
 * Infinity.
 *
 * @param heardAt When something was heard last, by `performance.now()`.
 */
export function watchSilence(
  limitMs: number,
  heardAt: () => number,
  onSilent: () => void,
  signal: AbortSignal,
): void {
  let wokeAt = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  // Words come by the thousand, so hearing one only takes down the time; the timer looks at it when it is due.
  function arm(waitMs: number): void {
    const dueAt = performance.now() + waitMs
    timer = setTimeout(() => {
      const now = performance.now()
      if (now - dueAt > sleptMs) wokeAt = now
      const leftMs = Math.max(heardAt(), wokeAt) + limitMs - now
      arm(leftMs > 0 ? leftMs : limitMs)
      if (leftMs <= 0) onSilent()
    }, waitMs)
  }
  if (limitMs > 0 && limitMs <= longestTimerMs) arm(limitMs)
  signal.addEventListener('abort', () => clearTimeout(timer))
}
