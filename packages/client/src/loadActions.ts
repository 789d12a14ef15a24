import type { createActions } from './createActions.ts'

type CreateActions = typeof createActions

let coming: Promise<CreateActions> | undefined
let loaded: CreateActions | undefined

/**
 * Fetches the code that asks for a response and reads it: once for all stores, and again where that failed. A page shows
 * what it has without it, so it comes beside its first lines.
 */
export function loadActions(): Promise<CreateActions> {
  coming ??= import('./createActions.ts').then(
    (file) => (loaded = file.createActions),
    (cause: unknown) => {
      coming = undefined
      throw cause
    },
  )
  return coming
}

/**
 * Fetches ahead the code by which stores ask and read, which is else fetched when the first store is made: for a page that
 * makes its stores late, for a test whose clock stands still. Never rejects: what did not come is asked for again.
 */
export function preloadActions(): Promise<void> {
  return loadActions().then(
    () => undefined,
    () => undefined,
  )
}

/** The code, if it has come. */
export function loadedActions(): CreateActions | undefined {
  return loaded
}
