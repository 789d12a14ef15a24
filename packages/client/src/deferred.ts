/** A promise beside what ends it: `Promise.withResolvers` without the reject, for Node 20 and Firefox 120, which lack it. */
export function deferred<T = void>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let end: ((value: T) => void) | undefined
  const promise = new Promise<T>((resolve) => (end = resolve))
  return { promise, resolve: (value) => end?.(value) }
}
