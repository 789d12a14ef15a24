import type { CreateResponse, decodeEvent, JsonObject } from '@response-stream/protocol'

/** A value, or a function that is asked for it before each request. */
export type Given<T> = T | (() => T | Promise<T>)

type Address = string | URL

/** Where the responses are, and how to ask for them. */
export type HttpOptions = {
  /**
   * The address that the paths of the API lie below, such as `https://api.example.com/v1`.
   * @default '/v1'
   */
  baseUrl?: Given<Address> | undefined
  /**
   * The address of the responses, without an id, where it is not `responses` below `baseUrl`.
   * @default `${baseUrl}/responses`
   */
  url?: Given<Address> | undefined
  /** Headers of each request. As a function it is the place for a fresh token. */
  headers?: Given<HeadersInit> | undefined
  /**
   * Fields for the body of each new response, below those that `send` gives; as a function, the whole body in place of
   * what `send` gives.
   */
  body?: JsonObject | ((request: CreateResponse) => object | Promise<object>) | undefined
  /**
   * Whether cookies go along.
   * @default the browser's 'same-origin'
   */
  credentials?: Given<RequestCredentials> | undefined
  /**
   * The function that fetches. A recording, a test or a client with its own rules can stand in for it.
   * @default globalThis.fetch
   */
  fetch?: typeof fetch | undefined
  /**
   * The largest event, in UTF-16 units.
   * @default 16777216
   */
  maxFrameLength?: number | undefined
  /**
   * The most bytes of one answer.
   * @default 268435456
   */
  maxResponseBytes?: number | undefined
  /**
   * Reads one message. `decodeDialect` of `@response-stream/protocol/dialects` is for a server that hands on the objects
   * of an SDK.
   * @default decodeEvent
   */
  decode?: typeof decodeEvent | undefined
}

/** How to reach the server, and when to give up. */
export type StoredOptions = HttpOptions & { signal?: AbortSignal | undefined }

/** One request, as far as it does not depend on the options. */
export type Question = {
  /** @default 'GET' */
  method?: 'GET' | 'POST' | 'DELETE'
  /** @default 'application/json' */
  accept?: string
  /** Below the address of the responses. */
  path?: readonly string[] | undefined
  query?: Readonly<Record<string, string | number | undefined>> | undefined
  request?: CreateResponse | undefined
}

/** What `fetch` is called with, apart from the address. */
export async function requestInit(
  options: StoredOptions,
  { method = 'GET', accept = 'application/json', request }: Question,
): Promise<RequestInit> {
  const headers = new Headers(await given(options.headers))
  const credentials = await given(options.credentials)
  if (!headers.has('accept')) headers.set('accept', accept)
  const init: RequestInit = { method, headers, signal: options.signal ?? null }
  if (credentials) init.credentials = credentials
  if (request) {
    headers.set('content-type', 'application/json')
    init.body = JSON.stringify(await bodyOf(options, request))
  }
  return init
}

async function bodyOf({ body }: HttpOptions, request: CreateResponse): Promise<object> {
  const fields = typeof body === 'function' ? await body(request) : { ...body, ...request }
  return { stream: true, ...fields }
}

/** The address of a question; a query of the address itself stays. */
export async function addressOf(
  { url, baseUrl }: HttpOptions,
  { path = [], query = {} }: Question,
): Promise<string> {
  const own = await given(url)
  const [address = '', ...asked] = splitAddress(own ?? (await given(baseUrl)) ?? '/v1')
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) asked.push(`${name}=${encodeURIComponent(value)}`)
  }
  const place = own === undefined ? `${trimmed(address)}/responses` : address
  // Without a path the address stays as the app has written it, a slash at its end too.
  const below =
    path.length > 0 ? [trimmed(place), ...path.map(encodeURIComponent)].join('/') : place
  return asked.length > 0 ? `${below}?${asked.join('&')}` : below
}

/** An address without its query; and the query, if it has one, which may have question marks of its own. */
export function splitAddress(address: Address): string[] {
  return String(address).split(/\?(.*)/s, 2)
}

/** An address without the slash at its end. */
export function trimmed(address: string): string {
  return address.replace(/\/$/, '')
}

/** A value, or what its function gives. */
export async function given<T>(value: Given<T> | undefined): Promise<T | undefined> {
  // A value that is given as such is no function: no T here is one.
  return typeof value === 'function' ? (value as () => T | Promise<T>)() : value
}
