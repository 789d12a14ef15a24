import type { StreamFault } from '@response-stream/protocol'

/**
 * What went wrong, in one word: `network` (no answer came), `http` (a status that is not 2xx), `protocol` (the answer
 * is no event stream, or breaks a limit), `provider` (the server says that it failed), `interrupted` (the stream
 * stopped before its last event), `timeout` (silence past the limit).
 */
export type StreamErrorKind = StreamFault['kind']

/** A fault; what is not known of it may be undefined. */
type Told = Pick<StreamFault, 'kind' | 'message'> & {
  [Field in keyof StreamFault]?: StreamFault[Field] | undefined
}

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

  constructor(
    told: Told,
    { unsent = false, ...options }: ErrorOptions & { unsent?: boolean } = {},
  ) {
    super(told.message, options)
    this.unsent = unsent
    // What was told, without what is undefined: as JSON it has no room for that.
    this.#fault = JSON.parse(JSON.stringify(told))
    Object.assign(this, this.#fault)
  }

  /** The same as plain data, as it stands in the state. */
  toFault(): StreamFault {
    return this.#fault
  }
}

/** The error for a response that broke off on its way. `what` happened is a sentence without its full stop. */
export function broken(what: string, isLate = false, options?: ErrorOptions): StreamError {
  const kind = isLate ? 'timeout' : 'interrupted'
  const message = `${what}. What arrived is kept. Send the request again to get the whole response.`
  return new StreamError({ kind, message }, options)
}

/** What a failure says, without its full stop, whatever was thrown. */
export function reasonOf(cause: unknown): string {
  const words = cause instanceof Error ? cause.message : cause
  return typeof words === 'string' ? words.replace(/[.\s]+$/, '') : ''
}

/** Any failure as a StreamError: what a transport throws may be anything. */
export function asStreamError(cause: unknown): StreamError {
  if (cause instanceof StreamError) return cause
  const reason = reasonOf(cause)
  const message = `The request failed${reason && `: ${reason}`}. What arrived is kept. Try again.`
  return new StreamError({ kind: isTimeout(cause) ? 'timeout' : 'network', message }, { cause })
}

/** True when a limit of time ended the request, such as the one of `AbortSignal.timeout()`. */
export function isTimeout(cause: unknown): boolean {
  return cause instanceof Error && cause.name === 'TimeoutError'
}
