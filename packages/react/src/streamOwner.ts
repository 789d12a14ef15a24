import {
  createStreamStore,
  type StreamSnapshot,
  type StreamStore,
  type StreamStoreOptions,
} from '@response-stream/client'
import type { QueryClient } from '@tanstack/react-query'
import { seedStoredResponse } from './queries.ts'

/** What the hook says now: it may say something else with each render. */
export type Wishes = {
  options: StreamStoreOptions & { store?: StreamStore | undefined }
  queryClient: QueryClient | null | undefined
}

/** A store, and its life on the page. The store owns the request; a component only holds on to the store. */
export type StreamOwner = {
  store: StreamStore
  /** Takes the wishes for the next request. */
  follow(wishes: Wishes): void
  /** Holds the stream until the returned function is called. */
  hold(): () => void
}

/** Makes a store whose requests follow the newest wishes. Making it starts nothing. */
export function createStreamOwner(first: Wishes): StreamOwner {
  let wishes = first
  let held = false
  const { store: given } = first.options
  const store = given ?? createStreamStore(() => wishes.options)
  function deposit(state: StreamSnapshot, before: StreamSnapshot): void {
    const told = state.phase !== before.phase || state.response !== before.response
    if (told && wishes.queryClient) seedStoredResponse(wishes.queryClient, state)
  }

  return {
    store,
    follow(next) {
      wishes = next
    },
    hold() {
      held = true
      const forget = store.subscribe(deposit)
      return () => {
        held = false
        forget()
        // Fast refresh lets go and takes hold again in one breath: that must not end a stream.
        queueMicrotask(() => {
          if (!held && !given) store.getState().detach()
        })
      }
    },
  }
}
