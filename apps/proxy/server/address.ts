/**
 * The address of the server, for requests that bear the key.
 *
 * @throws Error when it is not `https:`, but for this machine, or when it says more than a place.
 */
export function checkedAddress(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : null
  if (!url || url.username || url.password || url.search || url.hash) {
    throw new Error(
      'The address of the server has to be plain: https://, a host and a path, without a name, query or hash.',
    )
  }
  const isHere = /^(localhost|\[::1\]|127(\.\d{1,3}){3})$/.test(url.hostname)
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isHere)) {
    throw new Error('The address of the server has to begin with https://, but for this machine.')
  }
  return url.href.replace(/\/+$/, '')
}

/**
 * The origins of the pages, as browsers say them.
 *
 * @throws Error when one is something else, such as a host alone or a page: it would let nobody in.
 */
export function checkedOrigins(origins: readonly string[]): readonly string[] {
  const odd = origins.find((each) => !URL.canParse(each) || new URL(each).origin !== each)
  if (odd === undefined) return origins
  throw new Error(
    `"${odd}" is no origin: write it as https://app.example.com, without a slash behind it.`,
  )
}
