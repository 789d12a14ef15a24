import {
  connect,
  initialState,
  isEnded,
  isTerminal,
  type CreateResponse,
  type StreamState,
} from '@response-stream/protocol'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { createBoard, noSigns, type StreamSigns } from './board.ts'
import type { StreamStoreOptions } from './options.ts'
import type { Route } from './route.ts'
import { createRun, type Run } from './run.ts'

/** What a store can be told to do. The functions stay the same for the life of the store. */
export type StreamActions = {
  /**
   * Asks for a response. What the store held is replaced, and a stream that still runs is given up. It resolves when
   * the response has ended, however it ended: an error is in `error`, nothing is thrown.
   */
  send: (request: CreateResponse) => Promise<void>
  /**
   * Ends the response: phase `aborted`. What was said stays. A background response is ended on the server too, and is
   * `cancelled` once the server says so; one that was `interrupted` stays so until then.
   */
  stop: () => void
  /** Leaves the stream: phase `aborted`. A background response goes on at the server, for `resume` here or elsewhere. */
  detach: () => void
  /**
   * Goes on with a response that the server still has, by its stream or, where that is gone, by looking at it from time
   * to time. Resolves as `send` does. While it comes anyway, nothing is asked.
   *
   * @param id The response; without it, the one that is here.
   */
  resume: (id?: string) => Promise<void>
  /** Back to `idle`, with nothing said. A stream that still runs is given up. */
  reset: () => void
}

/** All that a store holds: the response, the signs of its connection, and what can be done with it. */
export type StreamSnapshot = StreamState & StreamSigns & StreamActions

/** One response, while it comes and after. */
export type StreamStore = StoreApi<StreamSnapshot>

/**
 * Makes the store of one response. It is set once a frame while events come; at once when the response ends, and for
 * each batch of events while the document is hidden.
 *
 * @param given The options, or a function that is asked for them at each `send` and `resume`; `schedule` and `now`
 * are taken once.
 * @example
 * const store = createStreamStore({ url: '/v1/responses' })
 * store.subscribe((state) => console.log(outputText(state)))
 * await store.getState().send({ model: 'gpt-5', input: 'Hello' })
 */
export function createStreamStore(
  given: StreamStoreOptions | (() => StreamStoreOptions) = {},
): StreamStore {
  const read = typeof given === 'function' ? given : () => given
  // A clock of the app is always asked; the usual one was looked at when a batch was heard.
  const { schedule, now = (heardAt = performance.now()) => heardAt } = read()
  const actions: StreamActions = {
    send(request) {
      startedAt = now()
      return begin({ by: 'create', request }, connect())
    },
    resume(wanted) {
      const open = board.readOpen()
      const id = wanted ?? open.response?.id
      const isHere = id === open.response?.id
      if (!id || (isHere && isEnded(open.phase))) return Promise.resolve()
      const isGoing = !isTerminal(board.read().phase) && !store.getState().isReconnecting
      if (run && isHere && isGoing) return run.ended
      if (!isHere) startedAt = now()
      return begin({ by: 'stream', id }, isHere ? open : connect())
    },
    stop: () => run?.abort(true),
    detach: () => run?.abort(false),
    reset() {
      run?.leave()
      board.show(initialState)
    },
  }
  const store = createStore<StreamSnapshot>()(() => ({ ...initialState, ...noSigns, ...actions }))
  const board = createBoard(store, schedule)
  let startedAt = 0
  let run: Run | undefined
  function begin(route: Route, from: StreamState): Promise<void> {
    run?.leave()
    // A listener may stop it or send another request as soon as it is shown.
    run = createRun(read(), route, board, (heardAt) => now(heardAt) - startedAt)
    return run.start(from)
  }
  return store
}
