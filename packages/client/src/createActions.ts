import {
  connect,
  initialState,
  isEnded,
  isTerminal,
  type CreateResponse,
  type StreamState,
} from '@response-stream/protocol'
import { createBoard } from './board.ts'
import type { StreamStoreOptions } from './options.ts'
import type { StreamStore } from './streamStore.ts'
import type { Route } from './route.ts'
import { createRun, type Run } from './run.ts'

/** What a store is told, done: as `StreamActions`, but with the options of the moment it was told. */
export type Actions = {
  send(options: StreamStoreOptions, request: CreateResponse): Promise<void>
  resume(options: StreamStoreOptions, id: string | undefined): Promise<void>
  abort(cancels: boolean): void
  reset(): void
}

/** Makes the actions of a store that was told nothing yet. */
export function createActions(
  store: StreamStore,
  { schedule, now: clock }: StreamStoreOptions,
): Actions {
  // A clock of the app is always asked; the usual one was looked at when a batch was heard.
  const now = clock ?? ((heardAt = performance.now()): number => heardAt)
  const board = createBoard(store, schedule)
  let startedAt = 0
  let run: Run | undefined
  function begin(options: StreamStoreOptions, route: Route, from: StreamState): Promise<void> {
    run?.leave()
    // A listener may stop it or send another request as soon as it is shown.
    run = createRun(options, route, board, (heardAt) => now(heardAt) - startedAt)
    return run.start(from)
  }
  return {
    send(options, request) {
      startedAt = now()
      return begin(options, { by: 'create', request }, connect())
    },
    resume(options, wanted) {
      const open = board.readOpen()
      const id = wanted ?? open.response?.id
      const isHere = id === open.response?.id
      if (!id || (isHere && isEnded(open.phase))) return Promise.resolve()
      const isGoing = !isTerminal(board.read().phase) && !store.getState().isReconnecting
      if (run && isHere && isGoing) return run.ended
      if (!isHere) startedAt = now()
      return begin(options, { by: 'stream', id }, isHere ? open : connect())
    },
    abort: (cancels) => run?.abort(cancels),
    reset() {
      run?.leave()
      board.show(initialState)
    },
  }
}
