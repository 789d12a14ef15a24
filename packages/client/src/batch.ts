/** Runs a task soon, or at once. Returns how to call it off. */
export type Schedule = (task: () => void) => () => void

/** Longer than a slow frame: by then the frame is not coming (a covered window, a paused frame loop). */
const frameOverdueMs = 100
/** A frame where nothing draws frames. */
const timerFrameMs = 16

/**
 * Runs a task with the next frame. At once while the document is hidden, since no frame comes then and a reader who
 * returns wants to find the text; likewise when it becomes hidden before the frame came. By a timer in Node.
 */
export const nextFrame: Schedule = (task) => {
  if (isHidden()) {
    task()
    return () => undefined
  }
  const hasFrames = typeof requestAnimationFrame === 'function'
  const frame = hasFrames ? requestAnimationFrame(run) : undefined
  const timer = setTimeout(run, hasFrames ? frameOverdueMs : timerFrameMs)
  if (typeof document !== 'undefined') document.addEventListener('visibilitychange', runWhenHidden)

  function cancel(): void {
    if (frame !== undefined) cancelAnimationFrame(frame)
    clearTimeout(timer)
    if (typeof document !== 'undefined')
      document.removeEventListener('visibilitychange', runWhenHidden)
  }
  function run(): void {
    cancel()
    task()
  }
  function runWhenHidden(): void {
    if (isHidden()) run()
  }
  return cancel
}

function isHidden(): boolean {
  return typeof document !== 'undefined' && document.visibilityState === 'hidden'
}

/** Many reasons to commit, one commit. */
export type Batch = {
  /** Commits with the next frame; a second call before it changes nothing. */
  later(): void
  /** Commits now, in place of the frame that was asked for. */
  now(): void
  /** Forgets the commit that was asked for. */
  drop(): void
}

/** Gathers the reasons to commit between two frames. */
export function createBatch(commit: () => void, schedule: Schedule = nextFrame): Batch {
  let cancel: (() => void) | null = null
  let asked = false

  function drop(): void {
    asked = false
    cancel?.()
    cancel = null
  }
  function now(): void {
    drop()
    commit()
  }
  return {
    later() {
      if (asked) return
      asked = true
      const callOff = schedule(now)
      // A schedule may run its task before it returns.
      if (asked) cancel = callOff
    },
    now,
    drop,
  }
}
