/**
 * The address of the server, for requests that bear the key.
 *
 * @throws Error when it is not `https:`, but for this machine, or when it says more than a place.
 */
export function checkedAddress(address: string): string {
  const url = URL.parse(address)
  if (!url || url.username || url.password || url.search || url.hash) {
    throw new Error('The address of the server has to be plain, without a name, query or hash.')
  }
  const isHere = /^(localhost|\[::1\]|127(\.\d{1,3}){3})$/.test(url.hostname)
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isHere)) {
    throw new Error('The address of the server has to begin with https://, but for this machine.')
  }
  return url.href.replace(/\/+$/, '')
}
