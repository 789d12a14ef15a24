/** Code that is fetched when it is first needed, and once for all who need it. */
export type Loader<T> = {
  /** The code when it is there, or why it did not come. */
  get: () => T | LoadError | undefined
  /** Tells when that changes. Whoever listens needs the code: asks for it, and again where that failed before. */
  subscribe: (listener: () => void) => () => void
  /** Asks for the code. Fails with a `LoadError`. */
  load: () => Promise<void>
}

/** Code did not arrive. */
export class LoadError extends Error {
  override readonly name = 'LoadError'
  /** Asks for it again. */
  readonly retry: () => void

  constructor(retry: () => void, cause: unknown) {
    super('A part of this page could not be fetched. Check the connection and try again.', {
      cause,
    })
    this.retry = retry
  }
}

/** A loader of what `fetch` gives. */
export function createLoader<T>(fetch: () => Promise<T>): Loader<T> {
  const listeners = new Set<() => void>()
  let state: T | LoadError | undefined
  let coming: Promise<void> | undefined

  function become(next: typeof state): void {
    state = next
    for (const listener of listeners) listener()
  }
  function load(): Promise<void> {
    if (state instanceof LoadError) forget()
    coming ??= fetch().then(become, fail)
    return coming
  }
  function fail(cause: unknown): never {
    const error = new LoadError(() => void load().catch(ignore), cause)
    become(error)
    throw error
  }
  function forget(): void {
    coming = undefined
    become(undefined)
  }
  return {
    get: () => state,
    subscribe(listener) {
      listeners.add(listener)
      load().catch(ignore)
      return () => listeners.delete(listener)
    },
    load,
  }
}

/** Who listens learns of a failure by the state. */
function ignore(): void {}
