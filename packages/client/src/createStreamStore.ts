import {
  connect,
  initialState,
  isTerminal,
  settle,
  type StreamState,
  type CreateResponse,
} from '@response-stream/protocol'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { createBatch, type Schedule } from './batch.ts'
import { createHttpTransport, type HttpOptions } from './httpTransport.ts'
import type { Transport } from './incoming.ts'
import { createRun, type Board, type Run } from './run.ts'

/** What a store can be told to do. The functions stay the same for the life of the store. */
export type StreamActions = {
  /**
   * Asks for a response. What the store held is replaced, and a stream that still runs is given up. It resolves when
   * the response has ended, however it ended: an error is in `error`, nothing is thrown.
   */
  send: (request: CreateResponse) => Promise<void>
  /** Ends the stream: phase `aborted`. What was said stays. */
  stop: () => void
  /** Back to `idle`, with nothing said. A stream that still runs is given up. */
  reset: () => void
}

/** One response, while it comes and after: its state, and what can be done with it. */
export type StreamStore = StoreApi<StreamState & StreamActions>

/** Where the events come from, and how often the store is set. */
export type StreamStoreOptions = HttpOptions & {
  /**
   * The way to the server; the options for HTTP are unused then.
   * @default createHttpTransport(options)
   */
  transport?: Transport | undefined
  /**
   * When the store is set after events have come in.
   * @default nextFrame
   */
  schedule?: Schedule | undefined
  /**
   * A clock in milliseconds. Times in the state count from the moment of `send`.
   * @default performance.now
   */
  now?: (() => number) | undefined
}

/**
 * Makes the store of one response. It is set once a frame while events come; at once when the response ends, and for
 * each batch of events while the document is hidden.
 *
 * @example
 * const store = createStreamStore({ url: '/v1/responses' })
 * store.subscribe((state) => console.log(outputText(state)))
 * await store.getState().send({ model: 'gpt-5', input: 'Hello' })
 */
export function createStreamStore(options: StreamStoreOptions = {}): StreamStore {
  const { transport = createHttpTransport(options), now = () => performance.now() } = options
  let run: Run | null = null

  const actions: StreamActions = {
    send(request) {
      run?.leave()
      const next = createRun({ transport, request, now, board })
      // A listener may stop it or send another request as soon as it is shown.
      run = next
      board.show(connect())
      return next.start()
    },
    stop() {
      if (!run) return
      run.leave()
      if (!isTerminal(board.read().phase)) {
        board.show(settle(board.read(), { phase: 'aborted' }, run.elapsed()))
      }
      run = null
    },
    reset() {
      run?.leave()
      run = null
      board.show(initialState)
    },
  }
  const store = createStore<StreamState & StreamActions>()(() => ({ ...initialState, ...actions }))
  const board = createBoard(store, actions, options.schedule)
  return store
}

/** The store holds what is shown; the board also what has come in since the last frame. */
function createBoard(store: StreamStore, actions: StreamActions, schedule?: Schedule): Board {
  let state = initialState
  let shown = state
  const batch = createBatch(() => {
    if (state === shown) return
    shown = state
    // Replaced, not merged: a field that the new state lacks must not stay.
    store.setState({ ...state, ...actions }, true)
  }, schedule)

  return {
    read: () => state,
    show(next) {
      state = next
      batch.now()
    },
    showSoon(next) {
      state = next
      if (state !== shown) batch.later()
    },
  }
}
