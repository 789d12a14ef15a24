import {
  type CreateResponse,
  type Decoded,
  foldResponse,
  isEnded,
  reduceAll,
  type StreamEvent,
  type StreamState,
  type UnknownEvent,
  warn,
} from '@response-stream/protocol'
import { isRecord } from './httpError.ts'

/** What a transport hands over: a decoded event, or a whole response at once. */
export type Incoming = Decoded | { kind: 'response'; response: unknown }

/** What a transport is told along with a question, and what it may tell besides the events. */
export type TransportContext = {
  /** Gives the question up: the transport ends quietly and gives back what it holds. */
  signal: AbortSignal
  /** Gives it up as long as it has not been sent; an answer to what has been is still read. */
  unsent?: AbortSignal | undefined
  /** To be called when anything arrives, a comment too: by it the silence is measured. */
  onBytes?: (() => void) | undefined
  /** To be called with the server's id of the request, for faults that are found later. */
  onRequestId?: ((requestId: string | undefined) => void) | undefined
}

/**
 * A way to the server. What streams is yielded in batches until the response has ended; a `StreamError` is thrown when
 * it cannot be had. Only `create` has to be there: without the others a stream that breaks off stays as it is.
 */
export type Transport = {
  /** Asks for a new response. */
  create(request: CreateResponse, context: TransportContext): AsyncIterable<readonly Incoming[]>
  /** Goes on with a response behind the event of this number; from its beginning with null. */
  resume?(
    id: string,
    startingAfter: number | null,
    context: TransportContext,
  ): AsyncIterable<readonly Incoming[]>
  /** The response as the server has it now, as one object. */
  retrieve?(id: string, context: TransportContext): Promise<unknown>
  /** Ends a background response on the server. Returns it as it is then. */
  cancel?(id: string): Promise<unknown>
}

/** The state after a batch has come in. Events that follow one another are folded at once. */
export function applyBatch(
  state: StreamState,
  batch: readonly Incoming[],
  at: number,
): StreamState {
  let next = state
  let events: (StreamEvent | UnknownEvent)[] = []
  const fold = (): void => {
    next = reduceAll(next, events, at)
    events = []
  }
  for (const incoming of batch) {
    if ('event' in incoming) events.push(incoming.event)
    else {
      fold()
      next = applyIncoming(next, incoming, at)
    }
  }
  fold()
  return next
}

type Whole = Exclude<Incoming, { kind: 'event' | 'unknown' }>

function applyIncoming(state: StreamState, incoming: Whole, at: number): StreamState {
  if (incoming.kind === 'response') return adoptResponse(state, incoming.response, at)
  if (incoming.kind !== 'malformed') return state
  return warn(state, {
    code: incoming.code,
    message: `An event could not be read and was skipped: ${incoming.reason}`,
  })
}

/** A response as a whole says what its events would have said; behind a stream it erases none of their words. */
function adoptResponse(state: StreamState, response: unknown, at: number): StreamState {
  if (state.response === null && state.order.length === 0) return foldResponse(response, at)
  const status = statusOf(response)
  const type = `response.${isEnded(status) ? status : 'in_progress'}` as const
  return reduceAll(state, [{ type, response }], at)
}

/** The status of a response object; one without a status is a finished one. */
export function statusOf(response: unknown): string {
  const status = isRecord(response) && response['status']
  return typeof status === 'string' ? status : 'completed'
}
