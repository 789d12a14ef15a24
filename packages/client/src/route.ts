import type { CreateResponse, StreamState } from '@response-stream/protocol'
import { broken, type StreamError } from './errors.ts'
import type { Incoming, Transport, TransportContext } from './incoming.ts'
import { poll } from './poll.ts'
import { isPassing, isRepeatable, retryDelay } from './retry.ts'

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

/** What is known when a connection has ended before the response has. */
export type Setback = {
  route: Route
  state: StreamState
  /** Did any event come since the request? */
  begun: boolean
  /** Connections in a row that brought nothing new, this one counted. */
  failures: number
  error: StreamError
}

/** Opens the way. */
export function follow(
  route: Route,
  transport: Transport,
  state: StreamState,
  context: TransportContext,
): AsyncIterable<readonly Incoming[]> {
  if (route.by === 'create') return transport.create(route.request, context)
  if (route.by === 'stream' && transport.resume) {
    return transport.resume(route.id, state.cursor, context)
  }
  if (transport.retrieve) return poll(transport, route.id, context)
  throw broken('This transport cannot pick up a response by its id')
}

/** The next way and how long to wait before it, in milliseconds; null when there is none. */
export function nextRoute(
  setback: Setback,
  transport: Transport,
  persistence: Persistence,
): { route: Route; delayMs: number } | null {
  const { route, begun, failures, error } = setback
  const delayMs = retryDelay(failures, error)
  if (route.by === 'create' && !begun) {
    const { maxRetries = 2 } = persistence
    return isRepeatable(error) && failures <= maxRetries ? { route, delayMs } : null
  }
  const { maxReconnects = 5 } = persistence
  if (failures > maxReconnects || !canBePickedUp(setback, persistence)) return null
  const id = route.by === 'create' ? setback.state.response?.id : route.id
  const by = wayOn(setback, transport)
  if (!id || !by) return null
  // A refused stream says nothing against looking at once.
  return { route: { by, id }, delayMs: isRefusal(error) ? 0 : delayMs }
}

/** Is the response likely to be there still, or to go on? */
export function isResumable(route: Route, state: StreamState, { resumable }: Persistence): boolean {
  if (route.by !== 'create') return true
  if (typeof resumable === 'function') return resumable(state)
  return resumable ?? (isInBackground(route, state) && !isForgotten(route.request, state))
}

/**
 * Does the response go on without its reader, by what was asked or by what the server says? One that is picked up does,
 * unless the server denies it.
 */
export function isInBackground(route: Route, { response }: StreamState): boolean {
  const said = response?.['background']
  if (route.by !== 'create') return said !== false
  return route.request.background === true || said === true
}

function isForgotten({ store }: CreateResponse, { response }: StreamState): boolean {
  return store === false || response?.['store'] === false
}

function canBePickedUp({ route, state, error }: Setback, persistence: Persistence): boolean {
  if (!isResumable(route, state, persistence)) return false
  if (isRefusal(error)) {
    // The stream's window has passed (OpenAI answers 400, others 404 or nothing), or this server streams no stored
    // response: it may have the response all the same. One that is forbidden it will not show.
    return route.by === 'stream' && error.status !== 401 && error.status !== 403
  }
  return error.kind !== 'protocol' && error.kind !== 'provider'
}

/** Did the server answer with something else than the stream, and will it again? */
function isRefusal(error: StreamError): boolean {
  return error.status !== undefined && error.kind !== 'provider' && !isPassing(error)
}

/** By its stream, as long as that brings something; else by looking at it. */
function wayOn(
  { route, state, failures, error }: Setback,
  transport: Transport,
): 'stream' | 'poll' | null {
  const looks = transport.retrieve ? 'poll' : null
  // Without numbers the server's replay could not be told from new words.
  const numbered = state.sequence.trusted && (state.cursor !== null || state.order.length === 0)
  const answered = error.kind === 'interrupted' || error.kind === 'http'
  const brought = failures <= 1 || !answered
  const streams = route.by !== 'poll' && transport.resume && numbered && !isRefusal(error)
  return streams && (brought || !looks) ? 'stream' : looks
}
