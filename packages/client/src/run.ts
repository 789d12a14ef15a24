import type { StreamState } from '@response-stream/protocol'
import { abort } from './abort.ts'
import type { Board } from './board.ts'
import { close } from './close.ts'
import { deferred } from './deferred.ts'
import { asStreamError } from './errors.ts'
import { createHttpTransport } from './httpTransport.ts'
import type { StreamStoreOptions } from './options.ts'
import { receive } from './receive.ts'
import type { Route, Work } from './route.ts'

/** One response on its way. */
export type Run = {
  /** Shows the state to begin with, and sends the request. Returns `ended`. */
  start(from: StreamState): Promise<void>
  /** Resolves when the response has ended or was left; never rejects. */
  ended: Promise<void>
  /** Gives the stream up: nothing that comes later is written. */
  leave(): void
  /** Gives the stream up and ends the response here; where that `cancels` it, one in the background on the server too. */
  abort(cancels: boolean): void
}

/** Prepares a request whose stream is written to the board, until it ends or is left. */
export function createRun(
  options: StreamStoreOptions,
  route: Route,
  board: Board,
  elapsed: Work['elapsed'],
): Run {
  const { transport = createHttpTransport(options) } = options
  const work: Work = { ...options, transport, board, elapsed, first: route, route, failures: 1 }
  const controller = new AbortController()
  const { signal } = controller
  const { promise: ended, resolve: end } = deferred()
  function leave(): void {
    linger(false)
    controller.abort()
    end()
  }
  const linger = createLinger(end, leave)
  /** What an option of the app threw, or one who listens to the store. */
  function give(cause: unknown): void {
    if (signal.aborted) return
    close(work, { phase: 'failed', error: asStreamError(cause).toFault() })
  }
  return {
    start(from) {
      // Who has thrown once may throw again, at what is given for it.
      void receive(work, from, signal, linger).catch(give).then(leave, leave)
      return ended
    },
    ended,
    leave,
    abort(cancels) {
      if (!signal.aborted || board.read().phase === 'interrupted') abort(work, leave, cancels)
    },
  }
}

/**
 * A stream may go on after its last event: a failure comes as `error` and then as `response.failed`, and agents send
 * several responses in one stream. So it is read on until the server closes. One that begins no other response and does
 * not close, whatever it goes on to send, is no longer waited for after the first time, and left after the second.
 */
const waitMs = 1_000
const lingerMs = 10_000

function createLinger(end: () => void, leave: () => void): (isOver: boolean) => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  return (isOver) => {
    if (isOver) {
      timer ??= setTimeout(() => {
        end()
        timer = setTimeout(leave, lingerMs - waitMs)
      }, waitMs)
    } else if (timer) {
      clearTimeout(timer)
      timer = undefined
    }
  }
}
