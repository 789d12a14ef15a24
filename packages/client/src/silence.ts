/** A timer that comes so much too late says that the page slept, not that the server was silent. */
const sleptMs = 2_000

/**
 * Calls `onSilent` once nothing was heard for `limitMs`, and again each time as long; never with Infinity. Returns how to
 * stop.
 *
 * @param heardAt When something was heard last, by `performance.now()`.
 */
export function watchSilence(
  limitMs: number,
  heardAt: () => number,
  onSilent: () => void,
): () => void {
  let wokeAt = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  // Words come by the thousand, so hearing one only takes down the time; the timer looks at it when it is due.
  function arm(waitMs: number): void {
    const dueAt = performance.now() + waitMs
    timer = setTimeout(() => {
      const now = performance.now()
      if (now - dueAt > sleptMs) wokeAt = now
      const leftMs = Math.max(heardAt(), wokeAt) + limitMs - now
      if (leftMs <= 0) onSilent()
      arm(leftMs > 0 ? leftMs : limitMs)
    }, waitMs)
  }
  if (isLimit(limitMs)) arm(limitMs)
  return () => clearTimeout(timer)
}

/** A timer of more than this fires at once. */
const longestTimerMs = 2 ** 31 - 1

function isLimit(limitMs: number): boolean {
  return limitMs > 0 && limitMs <= longestTimerMs
}
