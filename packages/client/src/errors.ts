import type { StreamFault } from '@response-stream/protocol'

/**
 * What went wrong, in one word: `network` (no answer came), `http` (a status that is not 2xx), `protocol` (the answer
 * is no event stream, or breaks a limit), `provider` (the server says that it failed), `interrupted` (the stream
 * stopped before its last event), `timeout` (silence past the limit).
 */
export type StreamErrorKind = StreamFault['kind']

/**
 * A stream that did not come to its end, told apart by `kind` (no `instanceof` needed). Every message says what
 * happened, what follows and what to do.
 */
export class StreamError extends Error {
  override readonly name = 'StreamError'
  /** What went wrong, in one word. */
  declare readonly kind: StreamErrorKind
  /** The provider's word for it, such as `rate_limit_exceeded`. */
  declare readonly code?: string
  /** The field of the request that the provider objects to. */
  declare readonly param?: string
  /** The HTTP status, where an answer came. */
  declare readonly status?: number
  /** How long the server asks to wait, in milliseconds. */
  declare readonly retryAfterMs?: number
  /** The server's name for this request: give it to whoever runs the server. */
  declare readonly requestId?: string
  /** The first characters of the answer. It is text: never show it as HTML. */
  declare readonly body?: string

  /** True when it is certain that the request did not reach the server: it can be sent again and is not told twice. */
  readonly unsent: boolean

  readonly #fault: StreamFault

  constructor(fault: StreamFault, options: ErrorOptions & { unsent?: boolean } = {}) {
    super(fault.message, options)
    this.unsent = options.unsent ?? false
    const { message: _message, ...fields } = fault
    Object.assign(this, fields)
    this.#fault = fault
  }

  /** The same as plain data, as it stands in the state. */
  toFault(): StreamFault {
    return this.#fault
  }
}

/** Any failure as a StreamError: what a transport throws may be anything. */
export function asStreamError(cause: unknown): StreamError {
  if (cause instanceof StreamError) return cause
  const reason = cause instanceof Error ? `: ${cause.message}` : ''
  const message = `The request failed${reason}. What arrived is kept. Try again.`
  return new StreamError({ kind: isTimeout(cause) ? 'timeout' : 'network', message }, { cause })
}

/** True when a limit of time ended the request, such as the one of `AbortSignal.timeout()`. */
export function isTimeout(cause: unknown): boolean {
  return cause instanceof Error && cause.name === 'TimeoutError'
}
