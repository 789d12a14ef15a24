'use client'

import type {
  StreamActions,
  StreamSigns,
  StreamStore,
  StreamStoreOptions,
} from '@response-stream/client'
import type { Phase, StreamFault } from '@response-stream/protocol'
import { QueryClientContext, type QueryClient } from '@tanstack/react-query'
import { useContext, useInsertionEffect, useState } from 'react'
import { useStore } from 'zustand'
import { createStreamOwner } from './streamOwner.ts'

/**
 * Where the response comes from. Options may change with each render and count from the next `send`; `schedule` and
 * `now` are taken once.
 */
export type ResponseStreamOptions = StreamStoreOptions & {
  /**
   * A store that is there already, to be shared by several components or kept longer than one of them: it is not
   * stopped when the component is removed, and it has options of its own. Another one takes its place.
   * @default a store of this component's own
   */
  store?: StreamStore | undefined
  /**
   * Where a finished response is deposited for `useStoredResponse`; null deposits nothing.
   * @default the client of the QueryClientProvider above, if there is one
   */
  queryClient?: QueryClient | null | undefined
}

/** A response while it comes, as far as the component that asks for it needs it. */
export type ResponseStream = StreamActions &
  StreamSigns & {
    /** Where the stream stands. */
    phase: Phase
    /** What went wrong, as plain data; null while nothing did. */
    error: StreamFault | null
    /** True from `send` until the response has ended. */
    isStreaming: boolean
    /** All that has been said: for `StreamProvider`. It stays the same until the option of that name is another. */
    store: StreamStore
  }

/**
 * Asks for a response and holds it while it comes. The component renders when the phase changes, not with each word:
 * the parts below a `StreamProvider` read those.
 *
 * The request belongs to the store. It goes on while the component is hidden and ends when the component is removed;
 * strict mode opens one connection. A background response goes on at the server then: keep its id for `resume`.
 *
 * @example
 * const { send, stop, isStreaming, store } = useResponseStream({ url: '/v1/responses' })
 * return (
 *   <StreamProvider store={store}>
 *     <button onClick={() => (isStreaming ? stop() : void send({ input: 'Hello' }))}>Ask</button>
 *     <Response />
 *   </StreamProvider>
 * )
 */
export function useResponseStream(options: ResponseStreamOptions = {}): ResponseStream {
  const above = useContext(QueryClientContext)
  const wishes = {
    options,
    queryClient: options.queryClient === undefined ? above : options.queryClient,
  }
  const [owner, setOwner] = useState(() => createStreamOwner(wishes))
  // React renders again at once, before anything is shown.
  if (options.store && options.store !== owner.store) setOwner(createStreamOwner(wishes))
  // Of all effects only these outlive a hidden Activity and strict mode's rehearsal: they end with the component.
  useInsertionEffect(() => owner.follow(wishes))
  useInsertionEffect(() => owner.hold(), [owner])

  const { store } = owner
  const phase = useStore(store, (state) => state.phase)
  const error = useStore(store, (state) => state.error)
  const { send, stop, detach, resume, reset } = store.getInitialState()
  const isStreaming = phase === 'connecting' || phase === 'streaming'
  const isQuiet = useStore(store, (state) => state.isQuiet)
  const isReconnecting = useStore(store, (state) => state.isReconnecting)
  return {
    isQuiet,
    isReconnecting,
    phase,
    error,
    isStreaming,
    send,
    stop,
    detach,
    resume,
    reset,
    store,
  }
}
