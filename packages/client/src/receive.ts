import { isEnded, isTerminal, type StreamFault, type StreamState } from '@response-stream/protocol'
import { runAttempt, type Take } from './attempt.ts'
import { noSigns, type Board } from './board.ts'
import { broken, type StreamError } from './errors.ts'
import { applyBatch, type Incoming } from './incoming.ts'
import { nextRoute, type Work } from './route.ts'
import { pause } from './wake.ts'

/**
 * Receives a response over as many connections as it takes and writes it to the board. Resolves when there is no more
 * to come.
 *
 * @param from The state to begin with, which is shown at once.
 * @param onEvents Told after each batch of events whether the response is over.
 */
export async function receive(
  work: Work,
  from: StreamState,
  signal: AbortSignal,
  onEvents: (isOver: boolean) => void,
): Promise<void> {
  const { board } = work
  const take: Take = (batch, heardAt) => write(work, batch, heardAt, onEvents)
  board.show(from)
  if (signal.aborted) return
  if (work.route.by !== 'create') board.showSoon(from, { isReconnecting: true })
  for (work.failures = 1; ; work.failures += 1) {
    work.hasNews = false
    const error = (await runAttempt(work, signal, take)) ?? broken(unfinished)
    if (signal.aborted) return
    const state = board.read()
    if (isEnded(state.phase)) {
      board.show(state)
      return
    }
    if (work.hasNews) work.failures = 1
    const next = nextRoute(work, error)
    if (!next) {
      board.close(endingOf(work, error), work.elapsed())
      return
    }
    board.showSoon(state, { isReconnecting: true })
    await pause(next.delayMs, signal)
    if (signal.aborted) return
    work.route = next.route
  }
}

/** Writes what a connection has brought. */
function write(
  work: Work,
  batch: readonly Incoming[],
  heardAt: number,
  onEvents: (isOver: boolean) => void,
): void {
  const { board, requestId } = work
  const before = board.read()
  const after = applyBatch(before, batch, work.elapsed(heardAt))
  const state = after.error === before.error ? after : traceable(after, requestId)
  work.isBegun ||= batch.some(({ kind }) => kind !== 'malformed' && kind !== 'comment')
  work.hasNews ||= work.route.by === 'poll' || hasMore(before, after)
  const isOver = isTerminal(state.phase)
  onEvents(isOver)
  if (isOver && !isTerminal(before.phase)) board.show(state)
  else board.showSoon(state, noSigns)
}

/** Did a batch bring anything new? */
function hasMore(before: StreamState, after: StreamState): boolean {
  return before.cursor !== after.cursor || before.slots !== after.slots
}

/** The state with the server's id of the request in its fault. */
function traceable(state: StreamState, requestId: string | undefined): StreamState {
  if (!state.error || requestId === undefined) return state
  return { ...state, error: { requestId, ...state.error } }
}

const unfinished = 'The stream ended before the response was finished'

type Ending = Parameters<Board['close']>[0]

function endingOf({ route, isBegun, requestId }: Work, error: StreamError): Ending {
  // Of the answers that are no stream the words are about the way back; of a limit they are about the response.
  const isLimit = error.kind === 'protocol' && error.status === undefined
  const fault = isBegun && route.by !== 'create' && !isLimit ? outOfReach(error) : error.toFault()
  return {
    phase: fault.kind === 'interrupted' || fault.kind === 'timeout' ? 'interrupted' : 'failed',
    error: requestId === undefined ? fault : { requestId, ...fault },
  }
}

/** The fault of a response that could not be picked up again: the way back failed, not the response. */
function outOfReach(error: StreamError): StreamFault {
  const reason = error.status === undefined ? '' : ` (status ${error.status})`
  const what = `The connection broke and the response could not be picked up again${reason}`
  return { ...error.toFault(), ...broken(what, { isLate: error.kind === 'timeout' }).toFault() }
}
