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

/** Fetches that code ahead, as for a test whose clock stands still or who counts the turns of promises. */
export async function preloadActions(): Promise<void> {
  await loadActions()
}

/** The code, if it has come. */
export function loadedActions(): CreateActions | undefined {
  return loaded
}
