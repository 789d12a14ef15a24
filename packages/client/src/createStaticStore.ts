import type { StreamState } from '@response-stream/protocol'
import { createStore } from 'zustand/vanilla'
import { noSigns } from './signs.ts'
import type { StreamActions, StreamSnapshot, StreamStore } from './streamStore.ts'

/**
 * Makes a store that shows a state and never changes: a stored response, a step of a recording. There is no request
 * behind it, so its actions do nothing.
 */
export function createStaticStore(state: StreamState): StreamStore {
  const actions: StreamActions = {
    send: () => Promise.resolve(),
    stop: () => undefined,
    detach: () => undefined,
    resume: () => Promise.resolve(),
    reset: () => undefined,
  }
  return createStore<StreamSnapshot>()(() => ({ ...state, ...noSigns, ...actions }))
}
