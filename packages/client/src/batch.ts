/** Runs a task soon, or at once. Returns how to call it off. */
export type Schedule = (task: () => void) => () => void

/** Longer than a slow frame: by then the frame is not coming (a covered window, a paused frame loop). */
const frameOverdueMs = 100
/** A frame where nothing draws frames. */
const timerFrameMs = 16
/** A page that is never idle is set all the same, after this time. */
const idleOverdueMs = 1_000

/**
 * Runs a task with the next frame, as soon as the page is idle. A store that is set interrupts whatever React draws in a
 * transition and makes it begin again: at 60 frames a second a navigation of 100 ms would not arrive for 5 s, until
 * React gives up on interrupting it.
 *
 * At once while the document is hidden, since no frame comes then and a reader who returns wants to find the text;
 * likewise when it becomes hidden before the frame came. By a timer where there are no frames.
 */
export const nextFrame: Schedule = (task) => {
  const page: Document | undefined = globalThis.document
  const isHidden = (): boolean => page?.visibilityState === 'hidden'
  if (isHidden()) {
    task()
    return () => undefined
  }
  const hasFrames = typeof requestAnimationFrame === 'function'
  const frame = hasFrames ? requestAnimationFrame(runWhenIdle) : undefined
  const timer = setTimeout(run, hasFrames ? frameOverdueMs : timerFrameMs)
  let idle: number | undefined
  page?.addEventListener('visibilitychange', runWhenHidden)

  function cancel(): void {
    if (frame !== undefined) cancelAnimationFrame(frame)
    if (idle !== undefined) cancelIdleCallback(idle)
    clearTimeout(timer)
    page?.removeEventListener('visibilitychange', runWhenHidden)
  }
  function run(): void {
    cancel()
    task()
  }
  function runWhenIdle(): void {
    if (typeof requestIdleCallback !== 'function') return run()
    clearTimeout(timer)
    idle = requestIdleCallback(run, { timeout: idleOverdueMs })
  }
  function runWhenHidden(): void {
    if (isHidden()) run()
  }
  return cancel
}

/** Many reasons to commit, one commit. */
export type Batch = {
  /** Commits with the next frame; a second call before it changes nothing. */
  later(): void
  /** Commits now, in place of the frame that was asked for. */
  now(): void
}

/** Gathers the reasons to commit between two frames. */
export function createBatch(commit: () => void, schedule: Schedule = nextFrame): Batch {
  /** Calls off what was asked for; null when nothing was. */
  let cancel: (() => void) | null = null

  function now(): void {
    cancel?.()
    cancel = null
    commit()
  }
  return {
    later() {
      if (cancel) return
      cancel = () => undefined
      const callOff = schedule(now)
      // A schedule may run its task before it returns.
      if (cancel) cancel = callOff
    },
    now,
  }
}
