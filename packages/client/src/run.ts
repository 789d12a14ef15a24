import {
  isTerminal,
  settle,
  type StreamState,
  type CreateResponse,
} from '@response-stream/protocol'
import { asStreamError, StreamError } from './errors.ts'
import { applyIncoming, type Incoming, type Transport } from './incoming.ts'

/** Where a run writes what it learns. */
export type Board = {
  /** The newest state, shown or not. */
  read(): StreamState
  /** Takes a state and shows it at once. */
  show(state: StreamState): void
  /** Takes a state, to be shown with the next frame. */
  showSoon(state: StreamState): void
}

/** What a run needs. */
export type Work = {
  transport: Transport
  request: CreateResponse
  now: () => number
  board: Board
}

/** One request, and the stream it is answered with. */
export type Run = {
  /** Sends the request. Resolves when the response has ended or was left; never rejects. */
  start(): Promise<void>
  /** Milliseconds since the request. */
  elapsed(): number
  /** Gives the stream up: nothing that comes later is written. */
  leave(): void
}

/**
 * A stream may go on after its last event: a failure comes as `error` and then as `response.failed`, and agents send
 * several responses in one stream. So it is read on until the server closes. One that says nothing more and does not
 * close is no longer waited for after the first time, and left after the second.
 */
const waitMs = 1_000
const lingerMs = 10_000

/** Prepares a request whose stream is written to the board, until it ends or is left. */
export function createRun({ transport, request, now, board }: Work): Run {
  const startedAt = now()
  const elapsed = (): number => now() - startedAt
  const controller = new AbortController()
  const { signal } = controller
  const { promise: ended, resolve: end } = Promise.withResolvers<void>()
  const timers: ReturnType<typeof setTimeout>[] = []
  const clearTimers = (): void => timers.splice(0).forEach(clearTimeout)

  function leave(): void {
    clearTimers()
    controller.abort()
    end()
  }
  function take(batch: readonly Incoming[]): void {
    const at = elapsed()
    const state = batch.reduce((sum, incoming) => applyIncoming(sum, incoming, at), board.read())
    clearTimers()
    if (!isTerminal(state.phase)) return board.showSoon(state)
    timers.push(setTimeout(end, waitMs), setTimeout(leave, lingerMs))
    board.show(state)
  }
  async function follow(): Promise<void> {
    let ending = unfinished()
    try {
      for await (const batch of transport.create(request, { signal })) {
        if (signal.aborted) return
        take(batch)
      }
    } catch (cause) {
      ending = asStreamError(cause)
    }
    if (!signal.aborted) board.show(settleWith(board.read(), ending, elapsed()))
    leave()
  }
  function start(): Promise<void> {
    if (!signal.aborted) void follow()
    return ended
  }
  return { start, elapsed, leave }
}

/** The state of a stream that is over; what the server said last stands, whatever became of the connection then. */
function settleWith(state: StreamState, error: StreamError, at: number): StreamState {
  if (isTerminal(state.phase)) return state
  const phase = error.kind === 'interrupted' || error.kind === 'timeout' ? 'interrupted' : 'failed'
  return settle(state, { phase, error: error.toFault() }, at)
}

function unfinished(): StreamError {
  return new StreamError({
    kind: 'interrupted',
    message:
      'The stream ended before the response was finished. What arrived is kept. ' +
      'Send the request again to get the whole response.',
  })
}
