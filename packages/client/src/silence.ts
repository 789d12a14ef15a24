/** Listens for silence. */
export type Silence = {
  /** Something was heard at this time, by `performance.now()`: the silence begins anew. */
  hear(at: number): void
  /** Stops listening. */
  end(): void
}

/** A timer that comes so much too late says that the page slept, not that the server was silent. */
const sleptMs = 2_000

/** Calls `onSilent` once nothing was heard for `limitMs`, and again for each later silence. Infinity never does. */
export function watchSilence(limitMs: number, onSilent: () => void): Silence {
  let heardAt = performance.now()
  let ended = false
  let timer: ReturnType<typeof setTimeout> | undefined

  // Words come by the thousand, so hearing one only takes down the time; the timer looks at it when it is due.
  function arm(waitMs: number): void {
    if (ended || !isLimit(limitMs)) return
    const dueAt = performance.now() + waitMs
    timer = setTimeout(() => {
      timer = undefined
      const now = performance.now()
      if (now - dueAt > sleptMs) heardAt = now
      const leftMs = heardAt + limitMs - now
      if (leftMs > 0) arm(leftMs)
      else onSilent()
    }, waitMs)
  }
  arm(limitMs)

  return {
    hear(at) {
      heardAt = at
      if (timer === undefined) arm(limitMs)
    },
    end() {
      ended = true
      clearTimeout(timer)
    },
  }
}

/** A timer of more than this fires at once. */
const longestTimerMs = 2 ** 31 - 1

function isLimit(limitMs: number): boolean {
  return limitMs > 0 && limitMs <= longestTimerMs
}
