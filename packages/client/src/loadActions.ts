import type { createActions } from './createActions.ts'

type CreateActions = typeof createActions

let coming: Promise<CreateActions> | undefined
let loaded: CreateActions | undefined
let fetchActions = (): Promise<CreateActions> =>
  import('./createActions.ts').then((file) => file.createActions)

/**
 * Fetches the code that asks for a response and reads it: once for all stores, and again where that failed. A page shows
 * what it has without it, so it comes beside its first lines.
 */
export function loadActions(): Promise<CreateActions> {
  coming ??= fetchActions().then(
    (found) => (loaded = found),
    (cause: unknown) => {
      coming = undefined
      fetchAnew(cause)
      throw cause
    },
  )
  return coming
}

/**
 * Chromium and Firefox remember that a file did not come, and never ask for its address again. They say which it was: with
 * a mark behind it, which no server sees, it is another to them. Who does not say it asks again, as bundlers do.
 */
function fetchAnew(cause: unknown): void {
  const address = /imported module: (.+)/.exec(String(cause))?.[1]
  if (address)
    fetchActions = () =>
      import(/* @vite-ignore */ /* webpackIgnore: true */ `${address}#`).then(
        // A bundler that joined files may have renamed what they export.
        (file) => file.createActions ?? Promise.reject(cause),
      )
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
