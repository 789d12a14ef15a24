import type { CreateResponse } from '@response-stream/protocol'
import { isTimeout, StreamError } from './errors.ts'
import { httpError } from './httpError.ts'
import type { Incoming, Transport } from './incoming.ts'
import { readAnswer, readWholeResponse } from './readAnswer.ts'
import { defaultMaxFrameLength } from './readEvents.ts'

type Address = string | URL

/** Where the responses are, and how to ask for them. */
export type HttpOptions = {
  /**
   * The address of the responses, without an id, or a function that is asked for it before each request.
   * @default '/v1/responses'
   */
  url?: Address | (() => Address | Promise<Address>) | undefined
  /** Headers of each request, or a function that is asked before each: the place for a fresh token. */
  headers?: HeadersInit | (() => HeadersInit | Promise<HeadersInit>) | undefined
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
}

/** The transport over HTTP: `POST` with `stream: true`, answered by an event stream or by a whole response. */
export function createHttpTransport(options: HttpOptions = {}): Transport {
  return { create: (request, { signal }) => create(options, request, signal) }
}

/**
 * A response that the server has kept, as it is on the wire.
 *
 * @throws StreamError `network`, `http` or `protocol`.
 */
export async function retrieveResponse(
  id: string,
  { signal, ...options }: HttpOptions & { signal?: AbortSignal | undefined } = {},
): Promise<unknown> {
  const response = await ask(options, {
    path: id,
    method: 'GET',
    accept: 'application/json',
    signal,
  })
  return readWholeResponse(response, { maxFrameLength: maxLength(options), signal })
}

async function* create(
  options: HttpOptions,
  request: CreateResponse,
  signal: AbortSignal,
): AsyncGenerator<readonly Incoming[], void, void> {
  try {
    const question = {
      method: 'POST',
      accept: 'text/event-stream',
      json: { ...request, stream: true },
    }
    const response = await ask(options, { ...question, signal })
    yield* readAnswer(response, { maxFrameLength: maxLength(options), signal })
  } catch (cause) {
    if (!signal.aborted) throw cause
  }
}

type Question = {
  method: string
  accept: string
  path?: string
  json?: unknown
  signal?: AbortSignal | undefined
}

/** Sends one request. What it returns has a status of 2xx; everything else is thrown. */
async function ask(options: HttpOptions, question: Question): Promise<Response> {
  const { signal } = question
  const send = options.fetch ?? globalThis.fetch
  let url: string | undefined
  let response: Response
  try {
    url = await address(options, question)
    const init = await settings(options, question)
    // Headers may have taken their time, and not every function shaped like fetch looks at the signal.
    signal?.throwIfAborted()
    response = await send(url, init)
  } catch (cause) {
    throw unanswered(url, cause)
  }
  // A function that stands in for fetch may answer although the request was given up.
  if (signal?.aborted) await response.body?.cancel()
  if (!response.ok) throw await httpError(response, signal)
  return response
}

async function settings({ headers }: HttpOptions, question: Question): Promise<RequestInit> {
  const { method, accept, json, signal } = question
  const own = new Headers(await (typeof headers === 'function' ? headers() : headers))
  if (!own.has('accept')) own.set('accept', accept)
  if (json !== undefined) own.set('content-type', 'application/json')
  return {
    method,
    headers: own,
    ...(json !== undefined && { body: JSON.stringify(json) }),
    ...(signal && { signal }),
  }
}

function maxLength(options: HttpOptions): number {
  return options.maxFrameLength ?? defaultMaxFrameLength
}

/** The address of one response lies below the address of all; a query stays at the end. */
async function address(
  { url = '/v1/responses' }: HttpOptions,
  { path }: Question,
): Promise<string> {
  const all = String(await (typeof url === 'function' ? url() : url))
  if (path === undefined) return all
  const [base = '', query] = all.split('?', 2)
  const below = `${base.replace(/\/$/, '')}/${encodeURIComponent(path)}`
  return query === undefined ? below : `${below}?${query}`
}

/** Browsers tell a failed fetch each in its own words (`Failed to fetch`, `Load failed`, `NetworkError …`); this is ours. */
function unanswered(url: string | undefined, cause: unknown): StreamError {
  // A query may hold a key.
  const [place] = url?.split('?', 1) ?? ['the server']
  const reason = cause instanceof Error ? ` (${cause.message})` : ''
  const message =
    `No answer came from ${place}${reason}. Nothing was received. ` +
    'Check the connection, and that the server lets this page call it; then try again.'
  return new StreamError({ kind: isTimeout(cause) ? 'timeout' : 'network', message }, { cause })
}
