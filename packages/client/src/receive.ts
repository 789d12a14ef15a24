import { isEnded, isTerminal, type StreamFault, type StreamState } from '@response-stream/protocol'
import { runAttempt, type AttemptOptions } from './attempt.ts'
import { noSigns, type Board } from './board.ts'
import { broken, type StreamError } from './errors.ts'
import { applyBatch, type Transport } from './incoming.ts'
import type { LateCancel } from './lateCancel.ts'
import {
  follow,
  isResumable,
  nextRoute,
  type Persistence,
  type Route,
  type Setback,
} from './route.ts'
import type { SilenceLimits } from './silenceLimits.ts'
import { pause } from './wake.ts'

/** What it takes to receive a response. */
export type Work = {
  transport: Transport
  /** Reads each connection. */
  read: LateCancel['read']
  route: Route
  persistence: Persistence
  silence: SilenceLimits
  /** Milliseconds since the request; `heardAt` is the time by `performance.now()` where it was looked up just before. */
  elapsed: (heardAt?: number) => number
  board: Board
}

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
  const { board, persistence, transport, elapsed } = work
  const ear = createEar(work, onEvents)
  let { route } = work
  board.show(from)
  if (signal.aborted) return
  if (route.by !== 'create') board.sign({ isReconnecting: true })
  for (let failures = 1; ; failures += 1) {
    const before = board.read()
    const error = (await connect(work, route, ear, signal)) ?? broken(unfinished)
    const state = board.read()
    if (signal.aborted) return
    if (isEnded(state.phase)) return board.show(state)
    if (hasMore(before, state) || (route.by === 'poll' && ear.heard)) failures = 1
    const setback = { route, state, begun: ear.begun, failures, error }
    const next = nextRoute(setback, transport, persistence)
    if (!next) return board.close(endingOf(setback, ear.requestId), elapsed())
    board.sign({ isReconnecting: true })
    await pause(next.delayMs, signal)
    if (signal.aborted) return
    route = next.route
  }
}

/** What has been heard over all connections, and over this one. */
type Ear = {
  take: AttemptOptions['take']
  begun: boolean
  heard: boolean
  requestId: string | undefined
}

function createEar({ board, elapsed }: Work, onEvents: (isOver: boolean) => void): Ear {
  const ear: Ear = {
    begun: false,
    heard: false,
    requestId: undefined,
    take(batch, heardAt) {
      const at = elapsed(heardAt)
      const before = board.read()
      const after = applyBatch(before, batch, at)
      const state = after.error === before.error ? after : traceable(after, ear.requestId)
      ear.heard = true
      ear.begun ||= batch.some(({ kind }) => kind !== 'malformed' && kind !== 'comment')
      const isOver = isTerminal(state.phase)
      onEvents(isOver)
      if (isOver && !isTerminal(before.phase)) board.show(state)
      else board.showSoon(state, noSigns)
    },
  }
  return ear
}

function connect(
  { board, transport, read, persistence, silence }: Work,
  route: Route,
  ear: Ear,
  signal: AbortSignal,
): Promise<StreamError | null> {
  ear.heard = false
  return runAttempt({
    read: (context, take) =>
      read((own) => follow(route, transport, board.read(), own), context, take),
    signal,
    silence,
    take: ear.take,
    onQuiet: () => board.sign({ isQuiet: true }),
    onRequestId: (id) => (ear.requestId = id),
    isResumable: () => ear.begun && isResumable(route, board.read(), persistence),
  })
}

/** Did the connection bring anything new? */
function hasMore(before: StreamState, after: StreamState): boolean {
  return before.cursor !== after.cursor || before.slots !== after.slots
}

/** The state with the server's id of the request in its fault. */
function traceable(state: StreamState, requestId: string | undefined): StreamState {
  if (!state.error || state.error.requestId !== undefined || requestId === undefined) return state
  return { ...state, error: { ...state.error, requestId } }
}

const unfinished = 'The stream ended before the response was finished'

type Ending = Parameters<Board['close']>[0]

function endingOf({ route, begun, error }: Setback, requestId: string | undefined): Ending {
  // Of the answers that are no stream the words are about the way back; of a limit they are about the response.
  const isLimit = error.kind === 'protocol' && error.status === undefined
  const fault = begun && route.by !== 'create' && !isLimit ? outOfReach(error) : error.toFault()
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
