'use client'

import { createStaticStore } from '@response-stream/client'
import type { StreamState } from '@response-stream/protocol'
import { useMemo, type ReactNode } from 'react'
import { StreamContext, type ReadableStore } from './streamContext.ts'

/** What to show: a store that changes while a response comes, or one state of one. */
export type StreamProviderProps = { children?: ReactNode } & (
  | {
      /** The store of a response, from `useResponseStream` or `createStreamStore`. */
      store: ReadableStore
      state?: never
    }
  | {
      /** One state, such as the one of `useStoredResponse`. */
      state: StreamState
      store?: never
    }
)

/**
 * Gives the parts below a response to show.
 *
 * @example
 * <StreamProvider store={store}>
 *   <Response />
 * </StreamProvider>
 */
export function StreamProvider({ store, state, children }: StreamProviderProps): ReactNode {
  const still = useMemo(() => (state ? createStaticStore(state) : null), [state])
  return <StreamContext value={store ?? still}>{children}</StreamContext>
}
