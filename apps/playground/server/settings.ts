import { isIPv4 } from 'node:net'

/** The server that answers live, as the environment names it. None of it can come from a request. */
export type LiveSettings = {
  /** Where its API stands, without a slash at the end. */
  readonly baseUrl: string
  /** What the page may know of it. */
  readonly host: string
  readonly key: string | null
  /** The model that the page starts with. */
  readonly model: string | null
  /** No request may ask for longer answers. */
  readonly maxOutputTokens: number
}

/** What is read of the environment. */
export type Environment = Readonly<Record<string, string | undefined>>

/**
 * Reads the settings of the live server; null when `RESPONSES_BASE_URL` is not set.
 *
 * @throws Error when a setting is unsafe or cannot be understood. It never says the key.
 */
export function readSettings(environment: Environment): LiveSettings | null {
  const address = environment['RESPONSES_BASE_URL']
  if (!address) return null
  const url = readAddress(address)
  return {
    baseUrl: url.href.replace(/\/+$/, ''),
    host: url.host,
    key: readKey(environment['RESPONSES_API_KEY']),
    model: environment['RESPONSES_MODEL'] || null,
    maxOutputTokens: readCount('RESPONSES_MAX_OUTPUT_TOKENS', environment, 8192),
  }
}

function readAddress(address: string): URL {
  const url = URL.parse(address)
  if (url === null || url.username || url.password || url.search || url.hash) {
    throw new Error(
      'RESPONSES_BASE_URL has to be a plain address such as https://api.example.com/v1, without a name, query or hash.',
    )
  }
  if (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname)))
    return url
  throw new Error(
    'RESPONSES_BASE_URL has to begin with https://. Only a server of this machine may be asked by http://.',
  )
}

function isLoopback(hostname: string): boolean {
  if (hostname === 'localhost' || hostname === '[::1]') return true
  return isIPv4(hostname) && hostname.startsWith('127.')
}

function readKey(key: string | undefined): string | null {
  if (!key) return null
  // Anything else would be quoted in the error of whoever puts it into a header.
  if (/^[\x21-\x7e]{8,}$/.test(key)) return key
  throw new Error(
    'RESPONSES_API_KEY has to be eight or more letters, digits and signs, with no space or line break.',
  )
}

function readCount(name: string, environment: Environment, usual: number): number {
  const value = Number(environment[name] || usual)
  if (Number.isSafeInteger(value) && value > 0) return value
  throw new Error(`${name} has to be a whole number above zero.`)
}
