import {
  initialState,
  isEnded,
  isTerminal,
  settle,
  type Ending,
  type StreamState,
} from '@response-stream/protocol'
import type { StoreApi } from 'zustand/vanilla'
import { createBatch, type Schedule } from './batch.ts'

/** What the connection has to say, beside the response. */
export type StreamSigns = {
  /** True while the response runs and no event has come for some seconds: a sign that it is still worked on. */
  isQuiet: boolean
  /** True from the loss of a connection, or a failed try, until the next one brings something. */
  isReconnecting: boolean
}

/** The signs of a connection of which there is nothing to say. */
export const noSigns: StreamSigns = { isQuiet: false, isReconnecting: false }

/** Where a run writes what it learns: the store holds what is shown, the board also what has come in since. */
export type Board = {
  /** The newest state, shown or not. */
  read(): StreamState
  /** The newest state that the transport has not ended: from here a response goes on when it is picked up again. */
  readOpen(): StreamState
  /** Takes a state and shows it at once. */
  show(state: StreamState): void
  /** Takes a state, to be shown with the next frame. */
  showSoon(state: StreamState, signs?: Partial<StreamSigns>): void
  /** Ends the response as the transport did, unless the server has ended it. */
  close(ending: Ending, at: number): void
  /** Takes a sign, to be shown with the next frame. */
  sign(signs: Partial<StreamSigns>): void
}

/** Makes the board of a store. `rest` is what the store holds besides. */
export function createBoard<Rest extends object>(
  store: StoreApi<StreamState & StreamSigns & Rest>,
  rest: Rest,
  schedule?: Schedule,
): Board {
  let state = initialState
  let open = state
  let signs = noSigns
  let shown: { state: StreamState; signs: StreamSigns } = { state, signs }
  const batch = createBatch(() => {
    if (state === shown.state && signs === shown.signs) return
    shown = { state, signs }
    // Replaced, not merged: a field that the new state lacks must not stay.
    store.setState({ ...state, ...signs, ...rest }, true)
  }, schedule)

  function take(next: StreamState, given: Partial<StreamSigns>): void {
    state = next
    if (!isTerminal(next.phase) || isEnded(next.phase)) open = next
    signs = signsOf(next, signs, given)
  }
  function show(next: StreamState): void {
    take(next, noSigns)
    batch.now()
  }
  function showSoon(next: StreamState, given: Partial<StreamSigns> = {}): void {
    take(next, given)
    if (state !== shown.state || signs !== shown.signs) batch.later()
  }
  function close(ending: Ending, at: number): void {
    const before = state
    show(settle(state, ending, at))
    if (!isTerminal(before.phase)) open = before
  }
  const sign = (given: Partial<StreamSigns>): void => showSoon(state, given)
  return { read: () => state, readOpen: () => open, show, showSoon, close, sign }
}

/** The signs that go with a state; the same ones where nothing changes. */
function signsOf(
  { phase }: StreamState,
  signs: StreamSigns,
  given: Partial<StreamSigns>,
): StreamSigns {
  if (isTerminal(phase) || phase === 'idle') return noSigns
  const { isQuiet = signs.isQuiet, isReconnecting = signs.isReconnecting } = given
  const same = isQuiet === signs.isQuiet && isReconnecting === signs.isReconnecting
  return same ? signs : { isQuiet, isReconnecting }
}
