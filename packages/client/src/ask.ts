import { asStreamError, isTimeout, reasonOf, StreamError } from './errors.ts'
import { httpError } from './httpError.ts'
import { addressOf, requestInit, type Question, type StoredOptions } from './httpOptions.ts'
import type { TransportContext } from './incoming.ts'

/**
 * Sends one request. What it returns has a status of 2xx; everything else is thrown.
 *
 * @throws StreamError `network` (or `timeout`) when no answer came, `http` on another status.
 */
export async function ask(
  options: StoredOptions & Pick<TransportContext, 'unsent'>,
  question: Question,
): Promise<Response> {
  const { signal, unsent = signal, fetch = globalThis.fetch } = options
  let sentTo: string | undefined
  let response: Response
  try {
    const url = await addressOf(options, question)
    const init = await requestInit(options, question)
    // Headers may have taken their time, and not every function shaped like fetch looks at the signal.
    unsent?.throwIfAborted()
    sentTo = url
    response = await fetch(url, init)
  } catch (cause) {
    // What the app gives for headers and body may have failed before anybody was asked.
    throw sentTo === undefined ? asStreamError(cause) : unanswered(sentTo, cause)
  }
  if (!response.ok) throw await httpError(response, question.request !== undefined, signal)
  return response
}

/**
 * Browsers tell a failed fetch each in its own words (`Failed to fetch`, `Load failed`, `NetworkError …`) and none says
 * more than that; ours are the same everywhere. What another failure says is passed on.
 */
function unanswered(url: string, cause: unknown): StreamError {
  // A query may hold a key, and platforms quote an address that they cannot read.
  const place = url.replace(/\?.*/, '')
  const code = codeOf(cause)
  const words = reasonOf(cause)
  const reason = fetchFailed.test(words) ? code : words.replace(url, place)
  const message =
    `No answer came from ${place}${reason && ` (${reason})`}. ` +
    'Check the connection, and that the server lets this page call it (CORS); then try again.'
  return new StreamError(
    { kind: isTimeout(cause) ? 'timeout' : 'network', message },
    {
      cause,
      unsent: notConnected.has(code),
    },
  )
}

const fetchFailed =
  /^($|failed to fetch|fetch failed|load failed|network ?error|the (network|internet) |a server with )/i

/** Codes of Node for a connection that was never made. Browsers do not tell. */
const notConnected = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'])

/** Node says the reason of a failed fetch one level deeper. */
function codeOf(cause: unknown): string {
  const { code } = Object(cause instanceof Error && cause.cause) as { code?: unknown } // anything may be thrown
  return typeof code === 'string' ? code : ''
}
