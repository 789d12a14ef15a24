import { initialState, isEnded, isTerminal, type StreamState } from '@response-stream/protocol'
import type { StoreApi } from 'zustand/vanilla'
import { createBatch, type Schedule } from './batch.ts'
import { noSigns, type StreamSigns } from './signs.ts'

/** Where a run writes what it learns: the store holds what is shown, the board also what has come in since. */
export type Board = {
  /** The newest state, shown or not. */
  read(): StreamState
  /** The newest state that the transport has not ended: from here a response goes on when it is picked up again. */
  readOpen(): StreamState
  /** Takes a state and shows it at once. */
  show(state: StreamState): void
  /** Takes a state and what is new of its signs, to be shown with the next frame. */
  showSoon(state: StreamState, signs: Partial<StreamSigns>): void
  /** Takes a state that the transport has ended and shows it at once. The one before stays to be picked up again. */
  end(state: StreamState): void
}

/** Makes the board of a store; what the store holds besides stays in it. */
export function createBoard<Rest>(
  store: StoreApi<StreamState & StreamSigns & Rest>,
  schedule?: Schedule,
): Board {
  let state = initialState
  let open = state
  let shown = state
  let signs = noSigns
  const isShown = (): boolean => state === shown && isSame(signs, store.getState())
  const batch = createBatch(() => {
    if (isShown()) return
    shown = state
    // Replaced, not merged: a field that the new state lacks must not stay.
    store.setState({ ...store.getInitialState(), ...state, ...signs }, true)
  }, schedule)

  function take(next: StreamState, given: Partial<StreamSigns>): void {
    state = next
    signs = given === noSigns || isTerminal(next.phase) ? noSigns : { ...signs, ...given }
    if (!isTerminal(next.phase) || isEnded(next.phase)) open = next
  }
  return {
    read: () => state,
    readOpen: () => open,
    show(next) {
      take(next, noSigns)
      batch.now()
    },
    showSoon(next, given) {
      take(next, given)
      if (!isShown()) batch.later()
    },
    end(next) {
      const before = state
      take(next, noSigns)
      if (!isTerminal(before.phase)) open = before
      batch.now()
    },
  }
}

function isSame(signs: StreamSigns, { isQuiet, isReconnecting }: StreamSigns): boolean {
  return signs.isQuiet === isQuiet && signs.isReconnecting === isReconnecting
}
