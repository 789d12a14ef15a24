import type { StreamSnapshot } from '@response-stream/client'
import { createContext, useContext, type Context } from 'react'
import type { StoreApi } from 'zustand'

/** A store as far as it is read. */
export type ReadableStore = Pick<
  StoreApi<StreamSnapshot>,
  'getState' | 'getInitialState' | 'subscribe'
>

/** The store of the response that the parts below show. */
export const StreamContext: Context<ReadableStore | null> = createContext<ReadableStore | null>(
  null,
)

/** The store above. `caller` is the hook that asks, for the message when there is none. */
export function useStoreAbove(caller: string): ReadableStore {
  const store = useContext(StreamContext)
  if (store) return store
  throw new Error(
    `${caller} needs a StreamProvider above it. Wrap the part that shows the response in ` +
      '<StreamProvider store={store}>, with the store that useResponseStream returns.',
  )
}
