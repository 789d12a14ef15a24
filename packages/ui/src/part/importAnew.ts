let marks = 0

/**
 * Imports a file once more that did not come. Chromium and Firefox remember that and never ask for its address again; they
 * say which it was, and with a mark behind it, which no server sees, it is another to them. Fails with the same cause where
 * that names no address: other browsers, and bundlers that fetch in their own way, forget by themselves.
 */
export function importAnew<File>(cause: unknown): Promise<File> {
  const address = /imported module: (.+)/.exec(String(cause))?.[1]
  if (address === undefined) return Promise.reject(cause)
  marks += 1
  return import(/* @vite-ignore */ /* webpackIgnore: true */ `${address}#${marks}`)
}
