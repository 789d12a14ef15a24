import { decodeEvent, type CreateResponse, type Decoded } from '@response-stream/protocol'
import { StreamError } from './errors.ts'
import { isRecord } from './httpError.ts'
import { given, type Given } from './httpOptions.ts'
import type { Incoming, Transport, TransportContext } from './incoming.ts'
import { createKeptLine, type KeptLine } from './keptLine.ts'
import { onAbort } from './onAbort.ts'
import { defaultMaxFrameLength } from './readEvents.ts'
import { openLine, type Line } from './socket.ts'

/** Where the responses are, and how to get a socket there. */
export type WebSocketOptions = {
  /**
   * The address of the responses; `http` stands for `ws` and `https` for `wss`. A browser sends no headers along: a
   * token has to be in the address, or the server has to know the page by its cookies.
   * @default '/v1/responses'
   */
  url?: Given<string | URL> | undefined
  /**
   * Makes a socket: the place for protocols, or for headers where the platform has them.
   * @default (url) => new WebSocket(url)
   */
  connect?: ((url: string) => WebSocket) | undefined
  /**
   * The largest event, in UTF-16 units.
   * @default 16777216
   */
  maxFrameLength?: number | undefined
  /**
   * Reads one message. `decodeDialect` of `@response-stream/protocol/dialects` is for a server that hands on the objects
   * of an SDK.
   * @default decodeEvent
   */
  decode?: typeof decodeEvent | undefined
}

/** A transport that keeps a socket open between two responses. */
export type WebSocketTransport = Transport & {
  /** Closes the socket that waits for the next request. */
  close(): void
}

/**
 * The transport over a WebSocket, as Open Responses has it: a request is one message, each event is one. A socket
 * carries one response at a time and is kept for the next, which may then build on a response that is not stored.
 *
 * A socket cannot pick up a response; where the server stores them, HTTP can:
 *
 * @example
 * const transport = { ...createHttpTransport({ url }), ...createWebSocketTransport({ url }) }
 */
export function createWebSocketTransport(options: WebSocketOptions = {}): WebSocketTransport {
  const kept = createKeptLine()
  return {
    create: (request, context) => create(request, context, kept, options),
    close: kept.close,
  }
}

async function open(
  { url, connect = (address) => new WebSocket(address) }: WebSocketOptions,
  signal: AbortSignal,
): Promise<Line> {
  return openLine(connect(socketAddress((await given(url)) ?? '/v1/responses')), signal)
}

async function* create(
  request: CreateResponse,
  { signal, onBytes }: TransportContext,
  kept: KeptLine,
  options: WebSocketOptions,
): AsyncGenerator<readonly Incoming[], void, void> {
  const { decode = decodeEvent } = options
  const message = createMessage(request)
  let own: Line | undefined
  const leave = (): void => own?.socket.close()
  const over = new AbortController()
  onAbort(signal, leave, over.signal)
  let isFree = false
  try {
    own = kept.take(request) ?? (await open(options, signal))
    if (signal.aborted) return
    own.socket.send(message)
    for (let text = await own.next(), n = 0; !signal.aborted; text = await own.next(), n += 1) {
      onBytes?.()
      const batch = decodeMessage(within(text, options), decode)
      if (n === 0 && codeOf(batch[0]) === 'websocket_connection_limit_reached') throw tooOld()
      yield batch
      const last = batch.find((decoded) => lastEvents.has(typeOf(decoded)))
      own.onlyHere = unstoredId(request, last)
      isFree = last !== undefined
      // What comes behind an error, if anything, belongs to no later response: such a socket is not kept.
      if (isFree || batch.some((decoded) => typeOf(decoded) === 'error')) return
    }
  } catch (cause) {
    // A socket that was closed here says the same as one that broke.
    if (!signal.aborted) throw cause
  } finally {
    over.abort()
    if (own && isFree) kept.put(own)
    else leave()
  }
}

const lastEvents: ReadonlySet<unknown> = new Set([
  'response.completed',
  'response.incomplete',
  'response.failed',
  'response.cancelled',
])

/** One event a message is the rule; some servers gather several, one a line. */
function decodeMessage(text: string, decode: typeof decodeEvent): readonly Decoded[] {
  const whole = decode(text)
  const lines = text.trim().split(/\r?\n/)
  if (whole.kind !== 'malformed' || lines.length === 1) return [whole]
  return lines.filter((line) => line.trim() !== '').map((line) => decode(line))
}

/** A socket always streams, so its messages have no fields that ask for it. */
function createMessage(request: CreateResponse): string {
  const { stream: _stream, stream_options: _options, background, ...fields } = request
  if (background === true) {
    throw new StreamError({
      kind: 'protocol',
      message:
        'A background response cannot be asked for over a WebSocket. Nothing was sent. ' +
        'Use createHttpTransport for it.',
    })
  }
  return JSON.stringify({ type: 'response.create', ...fields })
}

function within(
  text: string,
  { maxFrameLength = defaultMaxFrameLength }: WebSocketOptions,
): string {
  if (text.length <= maxFrameLength) return text
  throw new StreamError({
    kind: 'protocol',
    message:
      `The server sent an event of more than ${maxFrameLength} characters. Reading stopped there; what came before ` +
      'is kept. Raise maxFrameLength if this much is expected, else report it to whoever runs the server.',
  })
}

function typeOf(decoded: Decoded): unknown {
  return 'event' in decoded ? decoded.event['type'] : undefined
}

function codeOf(decoded: Decoded | undefined): unknown {
  return recordIn(decoded, 'error')['code']
}

/** The id of a response that the server does not store. */
function unstoredId({ store }: CreateResponse, last: Decoded | undefined): string | undefined {
  const response = recordIn(last, 'response')
  const isStored = store !== false && response['store'] !== false
  return isStored || typeof response['id'] !== 'string' ? undefined : response['id']
}

function recordIn(decoded: Decoded | undefined, field: string): Record<string, unknown> {
  const event: Record<string, unknown> = decoded && 'event' in decoded ? decoded.event : {}
  return isRecord(event[field]) ? event[field] : {}
}

function tooOld(): StreamError {
  const code = 'websocket_connection_limit_reached'
  const message =
    'The server ended a socket that was open for too long. Nothing was generated. Try again.'
  return new StreamError({ kind: 'network', code, message }, { unsent: true })
}

function socketAddress(url: string | URL): string {
  const base = typeof location === 'undefined' ? undefined : location.href
  return new URL(url, base).href.replace(/^http/, 'ws')
}
