import { initialState } from '@response-stream/protocol'
import { createStore } from 'zustand/vanilla'
import { noSigns } from './signs.ts'
import type { StreamSnapshot, StreamStore } from './streamStore.ts'
import { createLateActions } from './lateActions.ts'
import type { StreamStoreOptions } from './options.ts'

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
  const store: StreamStore = createStore<StreamSnapshot>()(() => ({
    ...initialState,
    ...noSigns,
    send: (request) => actions.send(read(), request),
    resume: (id) => actions.resume(read(), id),
    stop: () => actions.abort(true),
    detach: () => actions.abort(false),
    reset: () => actions.reset(),
  }))
  const actions = createLateActions(store, read())
  return store
}
