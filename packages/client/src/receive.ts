import {
  isEnded,
  isTerminal,
  type Ending,
  type StreamFault,
  type StreamState,
} from '@response-stream/protocol'
import { runAttempt, type Take } from './attempt.ts'
import { noSigns } from './signs.ts'
import { close } from './close.ts'
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
  for (; ; work.failures += 1) {
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
      close(work, endingOf(work, error))
      return
    }
    board.showSoon(state, { isReconnecting: true })
    // Who has answered is there, and may have said how long to wait.
    await pause(next.delayMs, signal, error.status === undefined)
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
): boolean {
  const { board } = work
  const before = board.read()
  const after = applyBatch(before, batch, work.elapsed(heardAt))
  const { error } = after
  const state = error && error !== before.error ? { ...after, error: traced(work, error) } : after
  work.isBegun ||= batch.some(({ kind }) => kind !== 'malformed' && kind !== 'comment')
  const isLook = work.route.by === 'poll'
  const isNew = before.cursor !== after.cursor || before.slots !== after.slots
  work.hasNews ||= isLook || isNew
  const isOver = isTerminal(state.phase)
  onEvents(isOver)
  if (isOver && !isTerminal(before.phase)) board.show(state)
  // A look may find all as it was: that is as quiet as no event.
  else board.showSoon(state, isNew || !isLook ? noSigns : { isReconnecting: false })
  return isNew || !isLook
}

/** A fault with the server's id of the request in it. */
function traced({ requestId }: Work, fault: StreamFault): StreamFault {
  return requestId === undefined ? fault : { requestId, ...fault }
}

const unfinished = 'The stream ended before the response was finished'

function endingOf(work: Work, error: StreamError): Ending {
  const { route, isBegun } = work
  // Of the answers that are no stream the words are about the way back; of a limit they are about the response.
  const isLimit = error.kind === 'protocol' && error.status === undefined
  const fault = isBegun && route.by !== 'create' && !isLimit ? outOfReach(error) : error.toFault()
  return {
    phase: fault.kind === 'interrupted' || fault.kind === 'timeout' ? 'interrupted' : 'failed',
    error: traced(work, fault),
  }
}

/** The fault of a response that could not be picked up again: the way back failed, not the response. */
function outOfReach(error: StreamError): StreamFault {
  const reason = error.status === undefined ? '' : ` (status ${error.status})`
  const what = `The connection broke and the response could not be picked up again${reason}`
  return { ...error.toFault(), ...broken(what, error.kind === 'timeout').toFault() }
}
