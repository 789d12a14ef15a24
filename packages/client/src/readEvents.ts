import { decodeEvent, type Decoded } from '@response-stream/protocol'
import { broken, isTimeout, StreamError } from './errors.ts'
import { quote } from './httpError.ts'
import { openBody } from './readChunks.ts'
import { createFrameReader, type Frame, type FrameReader } from './readFrames.ts'

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
export function readEvents<Else = never>(
  body: ReadableStream<Uint8Array>,
  options: ReadEventsOptions<Else> = {},
): AsyncGenerator<readonly (Decoded | Else)[], void, void> {
  return readSource(async () => ({ ...options, body }))
}

/** A body, and how to read it; no body where it was given up before it came. */
export type Source<Else> = ReadEventsOptions<Else> & {
  body?: ReadableStream<Uint8Array> | undefined
}

/**
 * What `readEvents` gives, of a body that is on its way.
 *
 * It waits for the body and reads it itself: a generator of chunks before it, or one behind it that hands on its batches,
 * would cost as much again for each.
 */
export async function* readSource<Else>(
  open: () => Promise<Source<Else>>,
): AsyncGenerator<readonly (Decoded | Else)[], void, void> {
  const {
    body,
    signal,
    onBytes,
    onNoEvent,
    decode = decodeEvent,
    maxFrameLength = defaultMaxFrameLength,
    maxResponseBytes = defaultMaxResponseBytes,
  } = await open()
  if (!body) return
  const batch: Decoded[] = []
  let ended = false
  const frames = createFrameReader((frame) => {
    const decoded = decodeFrame(frame, decode)
    if (decoded.kind !== 'comment' && !ended) batch.push(decoded)
    ended ||= decoded.kind === 'end'
  }, maxFrameLength)
  let bytes = 0
  const { read, leave } = openBody(body, signal)
  try {
    for (let chunk = await read(); !chunk.done; chunk = await read()) {
      onBytes?.()
      bytes += chunk.value.byteLength
      const fits = bytes <= maxResponseBytes && frames.feed(chunk.value)
      if (batch.length > 0) yield batch.splice(0)
      if (ended) return
      if (!fits) throw tooLong(maxFrameLength, maxResponseBytes)
    }
    if (signal?.aborted) return
    const last = lastOf(frames, decode, onNoEvent)
    if (last !== undefined) yield [last]
  } catch (cause) {
    if (!signal?.aborted) throw cause instanceof StreamError ? cause : brokenOff(cause)
  } finally {
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
 * What is left of a body that has ended: what its text is if there was no event in it, or an event whose blank line
 * never came. The WHATWG text drops that, because a half event must not pass for a whole one; but servers do close right
 * after the last line, and JSON that is cut does not parse. So what parses is whole.
 */
function lastOf<Else>(
  frames: FrameReader,
  decode: typeof decodeEvent,
  onNoEvent: ReadEventsOptions<Else>['onNoEvent'],
): Decoded | Else | undefined {
  const frame = frames.end()
  const lead = frames.lead()
  if (lead !== undefined) return onNoEvent?.(lead)
  const decoded = frame && decodeFrame(frame, decode)
  return decoded?.kind === 'malformed' || decoded?.kind === 'comment' ? undefined : decoded
}

function tooLong(maxFrameLength: number, maxResponseBytes: number): StreamError {
  return new StreamError({
    kind: 'protocol',
    message:
      `The server sent an event of more than ${maxFrameLength} characters, or more than ${maxResponseBytes} bytes ` +
      'in all. What arrived is kept. Raise maxFrameLength or maxResponseBytes if that is expected.',
  })
}

/** The error for a connection that broke in the middle of an answer. */
export function brokenOff(cause?: unknown): StreamError {
  const what = 'The connection broke before the response was finished'
  return broken(what, isTimeout(cause), { cause })
}
