import {
  foldResponse,
  reduce,
  warn,
  type CreateResponse,
  type Decoded,
  type StreamState,
} from '@response-stream/protocol'

/** What a transport hands over: a decoded event, or a whole response at once. */
export type Incoming = Decoded | { kind: 'response'; response: unknown }

/**
 * A way to the server. It yields what comes, in batches, until the response has ended; it throws a `StreamError` when
 * it cannot. When `signal` aborts, it ends quietly and gives back what it holds.
 */
export type Transport = {
  /** Asks for a new response. */
  create(
    request: CreateResponse,
    context: { signal: AbortSignal },
  ): AsyncIterable<readonly Incoming[]>
}

/** The state after one thing has come in. */
export function applyIncoming(state: StreamState, incoming: Incoming, at: number): StreamState {
  switch (incoming.kind) {
    case 'event':
    case 'unknown':
      return reduce(state, incoming.event, at)
    case 'malformed':
      return warn(state, {
        code: incoming.code,
        message: `An event could not be read and was skipped: ${incoming.reason}`,
      })
    case 'response':
      return foldResponse(incoming.response, at)
    case 'end':
    case 'comment':
      return state
    default:
      return incoming satisfies never
  }
}
