import { decodeEvent, type Decoded } from '@response-stream/protocol'
import { broken, isTimeout, StreamError } from './errors.ts'
import { quote } from './httpError.ts'
import { onAbort } from './onAbort.ts'
import { createFrameReader, type Frame } from './readFrames.ts'

/** The largest event that is read, in UTF-16 units: an image of some 12 MB as base64. */
export const defaultMaxFrameLength: number = 16 * 1024 * 1024

/** The most bytes that are read of one body: some twenty images of the largest size. */
export const defaultMaxResponseBytes: number = 256 * 1024 * 1024

/** How to read a body: when to leave it, and how large one event may be. */
export type ReadEventsOptions<Else = never> = {
  /** Leaves the body: the reading ends without an error. */
  signal?: AbortSignal | undefined
  /**
   * The largest event, in UTF-16 units.
   * @default 16777216
   */
  maxFrameLength?: number | undefined
  /**
   * The most bytes of the whole body, comments and padding counted.
   * @default 268435456
   */
  maxResponseBytes?: number | undefined
  /**
   * Reads one message. `decodeDialect` of `@response-stream/protocol/dialects` is for a server that hands on the objects
   * of an SDK.
   * @default decodeEvent
   */
  decode?: typeof decodeEvent | undefined
  /** Told whenever bytes arrive, of whatever kind. */
  onBytes?: (() => void) | undefined
  /** What the text of a body is that has ended without a single event: the last batch, of one, where it is something. */
  onNoEvent?: ((text: string) => Else | undefined) | undefined
}

/**
 * The decoded events of a body, one batch for each chunk that held any. It ends with the body or after `[DONE]`, and
 * gives the body back (cancelled) whichever way it ends.
 *
 * @throws StreamError `interrupted` (or `timeout`) when the connection breaks, `protocol` when an event is past the limit.
 * @example
 * for await (const batch of readEvents(response.body)) for (const decoded of batch) console.log(decoded)
 */
export async function* readEvents<Else = never>(
  body: ReadableStream<Uint8Array>,
  options: ReadEventsOptions<Else> = {},
): AsyncGenerator<readonly (Decoded | Else)[], void, void> {
  const { signal, maxFrameLength = defaultMaxFrameLength, decode = decodeEvent } = options
  const reader = body.getReader()
  const within = byteLimit(options)
  // An aborted fetch breaks its own body; a body that knows nothing of the signal would wait for ever.
  const leave = (): void => void reader.cancel().catch(() => undefined)
  const stopListening = onAbort(signal, leave)

  let batch: Decoded[] = []
  let ended = false
  const frames = createFrameReader((frame) => {
    const decoded = decodeFrame(frame, decode)
    if (decoded.kind !== 'comment' && !ended) batch.push(decoded)
    ended ||= decoded.kind === 'end'
  }, maxFrameLength)

  try {
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      const fits = within(chunk.value) && frames.feed(chunk.value)
      if (batch.length > 0) {
        const decoded = batch
        batch = []
        yield decoded
      }
      if (ended) return
      if (!fits) throw tooLong(options)
    }
    if (signal?.aborted) return
    const last = unclosedEvent(frames.end(), decode)
    const lead = frames.lead()
    const other = lead === undefined ? undefined : options.onNoEvent?.(lead)
    if (last) yield [last]
    if (other !== undefined) yield [other]
  } catch (cause) {
    if (!signal?.aborted) throw cause instanceof StreamError ? cause : brokenOff(cause)
  } finally {
    stopListening()
    leave()
  }
}

/** The JSON of an event says its own type. Where it does not, the event line may; an error may be told in bare words. */
function decodeFrame({ data, event: type }: Frame, decode: typeof decodeEvent): Decoded {
  const decoded = decode(data, type)
  if (decoded.kind === 'malformed' && type === 'error' && !data.startsWith('{')) {
    return decode({ type, message: quote(data) })
  }
  return decoded
}

/**
 * An event whose blank line never came. The WHATWG text drops it, because a half event must not pass for a whole one;
 * but servers do close right after the last line, and JSON that is cut does not parse. So what parses is whole.
 */
function unclosedEvent(frame: Frame | undefined, decode: typeof decodeEvent): Decoded | undefined {
  if (!frame) return undefined
  const decoded = decodeFrame(frame, decode)
  return decoded.kind === 'malformed' || decoded.kind === 'comment' ? undefined : decoded
}

/** Counts bytes; false once they are too many. */
function byteLimit({
  onBytes,
  maxResponseBytes = defaultMaxResponseBytes,
}: Pick<ReadEventsOptions, 'onBytes' | 'maxResponseBytes'>) {
  let total = 0
  return (chunk: Uint8Array): boolean => {
    onBytes?.()
    total += chunk.byteLength
    return total <= maxResponseBytes
  }
}

function tooLong({
  maxFrameLength = defaultMaxFrameLength,
  maxResponseBytes = defaultMaxResponseBytes,
}: Pick<ReadEventsOptions, 'maxFrameLength' | 'maxResponseBytes'>): StreamError {
  return new StreamError({
    kind: 'protocol',
    message:
      `The server sent an event of more than ${maxFrameLength} characters, or more than ${maxResponseBytes} bytes ` +
      'in all. What came before is kept. Raise maxFrameLength or maxResponseBytes if that is expected.',
  })
}

/** The error for a connection that broke in the middle of an answer. */
export function brokenOff(cause?: unknown): StreamError {
  const what = 'The connection broke before the response was finished'
  return broken(what, { cause, isLate: isTimeout(cause) })
}
