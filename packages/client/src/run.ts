import type { StreamState } from '@response-stream/protocol'
import { deferred } from './deferred.ts'
import { asStreamError } from './errors.ts'
import { receive, type Work } from './receive.ts'

/** One response on its way. */
export type Run = {
  /** Shows the state to begin with, and sends the request. Returns `ended`. */
  start(from: StreamState): Promise<void>
  /** Resolves when the response has ended or was left; never rejects. */
  ended: Promise<void>
  /** Gives the stream up: nothing that comes later is written. */
  leave(): void
}

/**
 * A stream may go on after its last event: a failure comes as `error` and then as `response.failed`, and agents send
 * several responses in one stream. So it is read on until the server closes. One that begins no other response and does
 * not close, whatever it goes on to send, is no longer waited for after the first time, and left after the second.
 */
const waitMs = 1_000
const lingerMs = 10_000

/** Prepares a request whose stream is written to the board, until it ends or is left. */
export function createRun(work: Work): Run {
  const controller = new AbortController()
  const { signal } = controller
  const { promise: ended, resolve: end } = deferred()
  const timers: ReturnType<typeof setTimeout>[] = []
  const clearTimers = (): void => {
    while (timers.length > 0) clearTimeout(timers.pop())
  }

  function leave(): void {
    clearTimers()
    controller.abort()
    end()
  }
  function linger(isOver: boolean): void {
    if (!isOver) clearTimers()
    else if (timers.length === 0) timers.push(setTimeout(end, waitMs), setTimeout(leave, lingerMs))
  }
  /** What an option of the app threw, or one who listens to the store. */
  function give(cause: unknown): void {
    if (signal.aborted) return
    work.board.close({ phase: 'failed', error: asStreamError(cause).toFault() }, work.elapsed())
  }
  return {
    start(from) {
      // Who has thrown once may throw again, at what is given for it.
      void receive(work, from, signal, linger).catch(give).then(leave, leave)
      return ended
    },
    ended,
    leave,
  }
}
