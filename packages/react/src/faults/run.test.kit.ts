import type { StreamStore } from '@response-stream/client'

/** The server keeps its one response at the address of the scenario itself. Addresses are strings here. */
export const withoutId: typeof fetch = (input, init) =>
  fetch((input as string).replace('/resp_fault?', '?'), init)

/** A server that goes silent is waited for as long as the app says. */
export const patience = { bytesMs: 1_500, eventsMs: 2_000 }

/** A second, and what a busy machine adds. */
export const within = { timeout: 4_000 }

/** How many of its fourteen events a stream has shown when it is left. */
export const counts: readonly number[] = Array.from({ length: 14 }, (_, count) => count)

/** Shows each event when it comes, so that a test can leave between two. */
export const schedule = (task: () => void): (() => void) => {
  task()
  return () => undefined
}

/** Waits until so many events were applied. */
export function applied(store: StreamStore, count: number): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => void (store.getState().sequence.next >= count && resolve())
    store.subscribe(look)
    look()
  })
}

export const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))

export async function json<T>(address: string): Promise<T> {
  return (await fetch(address)).json()
}
