import type { CreateResponse, StreamState } from '@response-stream/protocol'
import type { Board } from './board.ts'
import { broken, type StreamError } from './errors.ts'
import type { Incoming, Transport, TransportContext } from './incoming.ts'
import { poll } from './poll.ts'
import { isPassing, isRepeatable, retryDelay } from './retry.ts'
import type { SilenceLimits } from './silenceLimits.ts'

/** A way to get at a response: ask for a new one, go on with its stream, or look at it from time to time. */
export type Route =
  | { by: 'create'; request: CreateResponse }
  | { by: 'stream' | 'poll'; id: string }

/** How often to try, and what can be picked up again. */
export type Persistence = {
  /**
   * How often a request is sent again that was refused for a passing reason, or could not be sent. One that may have
   * reached the server, and one of which an event came, is never sent again: it would be answered, and paid, twice.
   * @default 2
   */
  maxRetries?: number | undefined
  /**
   * How often in a row a response is picked up again without a new event.
   * @default 5
   */
  maxReconnects?: number | undefined
  /**
   * Can a response be picked up by its id after its stream broke off?
   * @default true for a background response that the server stores
   */
  resumable?: boolean | ((state: StreamState) => boolean) | undefined
}

/** A response on its way: how to get at it, and what has been heard of it so far. */
export type Work = Persistence & {
  silence?: SilenceLimits | undefined
  transport: Transport
  board: Board
  /** Milliseconds since the request; `heardAt` is the time by `performance.now()` where it was looked up just before. */
  elapsed: (heardAt?: number) => number
  /** The way it was set out on, and the one that it is on now. */
  first: Route
  route: Route
  /** Connections in a row that brought nothing new, this one counted. */
  failures: number
  /** Did any event come since the request; and anything new over this connection? */
  isBegun?: boolean
  hasNews?: boolean
  /** The server's name for the last request. */
  requestId?: string | undefined
  /** Told the id as soon as it is known, where the response was left and is to be cancelled by it. */
  onId?: (id: string) => Promise<void>
}

/** Opens the way. */
export function follow(
  { route, transport, board }: Work,
  context: TransportContext,
): AsyncIterable<readonly Incoming[]> {
  if (route.by === 'create') return transport.create(route.request, context)
  if (route.by === 'stream' && transport.resume) {
    return transport.resume(route.id, board.read().cursor, context)
  }
  if (transport.retrieve) return poll(transport, route.id, context)
  throw broken('This transport cannot pick up a response')
}

/** The next way and how long to wait before it, in milliseconds; null when there is none. */
export function nextRoute(
  work: Work,
  error: StreamError,
): { route: Route; delayMs: number } | null {
  const { route, board, isBegun, failures, maxRetries = 2, maxReconnects = 5 } = work
  const delayMs = retryDelay(failures, error)
  if (route.by === 'create' && !isBegun) {
    return isRepeatable(error) && failures <= maxRetries ? { route, delayMs } : null
  }
  if (failures > maxReconnects || !isResumable(work) || isLost(work, error)) return null
  const id = route.by === 'create' ? board.read().response?.id : route.id
  const by = wayOn(work, error)
  // A refused stream says nothing against looking at once.
  return id && by ? { route: { by, id }, delayMs: isRefusal(error) ? 0 : delayMs } : null
}

/** Is the response likely to be there still, or to go on? */
export function isResumable(work: Work): boolean {
  const { route, board, resumable } = work
  if (route.by !== 'create') return true
  const state = board.read()
  if (typeof resumable === 'function') return resumable(state)
  const isForgotten = route.request.store === false || state.response?.['store'] === false
  return resumable ?? (isInBackground(work) && !isForgotten)
}

/**
 * Does the response go on without its reader, by what was asked or by what the server says? One that is picked up does,
 * unless the server denies it.
 */
export function isInBackground({ first, board }: Work): boolean {
  const said = board.read().response?.['background']
  return first.by === 'create' ? first.request.background === true || said === true : said !== false
}

/** Does the error say that there is nothing to pick up, or no leave to? */
function isLost({ route }: Work, error: StreamError): boolean {
  const { kind, status } = error
  // The stream's window has passed (OpenAI answers 400, others 404 or nothing), or this server streams no stored
  // response: it may have the response all the same. One that is forbidden it will not show.
  if (isRefusal(error)) return route.by !== 'stream' || status === 401 || status === 403
  return kind === 'protocol' || kind === 'provider'
}

/** Did the server answer with something else than the stream, and will it again? */
function isRefusal(error: StreamError): boolean {
  return error.status !== undefined && error.kind !== 'provider' && !isPassing(error)
}

/** By its stream, as long as that brings something; else by looking at it. */
function wayOn(
  { route, board, transport, failures }: Work,
  error: StreamError,
): 'stream' | 'poll' | null {
  const { sequence, cursor, order } = board.read()
  const looks = transport.retrieve ? 'poll' : null
  // Without numbers the server's replay could not be told from new words.
  const numbered = sequence.trusted && (cursor !== null || order.length === 0)
  const answered = error.kind === 'interrupted' || error.kind === 'http'
  const isVain = looks && failures > 1 && answered
  const streams = route.by !== 'poll' && transport.resume && numbered && !isRefusal(error)
  return streams && !isVain ? 'stream' : looks
}
