import type { RecordingName } from '../catalog.ts'
import type { RecordedResponse } from '../final.ts'
import { frames } from '../frames.ts'
import { recordingBytes } from '../load.ts'
import { isRecord } from './readRequest.ts'

/** One frame as it goes over the wire. */
export type Sent = {
  /** The bytes as text, comments and blank line included. */
  readonly text: string
  /** Milliseconds since the request at which it was sent. */
  readonly at: number
  /** The event's type; `[DONE]` for the mark at the end, empty for bytes that are no event. */
  readonly type: string
  readonly number: number | null
  /** What the event carries that is asked for later: the response, or an item that it closes. */
  readonly carries: 'response' | 'item' | null
  /** What went wrong, where the event is an error. */
  readonly error: { readonly code: string | null; readonly message: string } | null
}

const decoder = new TextDecoder()
const loaded = new Map<RecordingName, Promise<readonly Sent[]>>()

/** The frames of a recording, read once: requests differ in how they are told, not in what they say. */
export const framesOf = (name: RecordingName): Promise<readonly Sent[]> => {
  const known = loaded.get(name)
  if (known !== undefined) return known
  const reading = read(name)
  loaded.set(name, reading)
  reading.catch(() => loaded.delete(name))
  return reading
}

const read = async (name: RecordingName): Promise<readonly Sent[]> => {
  const bytes = await recordingBytes(name)
  return frames(bytes).map(({ start, end, at, data }) => {
    const text = decoder.decode(bytes.subarray(start, end))
    if (data === null || data === '[DONE]') return bare(text, at, data ?? '')
    return sent(text, at, JSON.parse(data))
  })
}

/** A frame of ours, as the recording would have it. */
export const frameOf = (event: { readonly type: string }, at: number): Sent =>
  sent(`event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`, at, event)

/** The same frames with `[DONE]` at the end or without; undefined leaves them as they are. */
export const marked = (all: readonly Sent[], done: boolean | undefined): readonly Sent[] => {
  if (done === undefined) return all
  const events = all.filter(({ type }) => type !== '[DONE]')
  const mark = bare('data: [DONE]\n\n', events.at(-1)?.at ?? 0, '[DONE]')
  return done ? [...events, mark] : events
}

/** The response that a frame carries, read from its text. */
export const responseIn = (text: string): RecordedResponse => eventIn(text)['response']

/** The item that a frame carries, read from its text. */
export const itemIn = (text: string): unknown => eventIn(text)['item']

// Only asked of frames that carry such a thing, and these were parsed before.
const eventIn = (text: string) => JSON.parse(/^data: ?([^\r\n]*)/m.exec(text)?.[1] ?? '{}')

const bare = (text: string, at: number, type: string): Sent => ({
  text,
  at,
  type,
  number: null,
  carries: null,
  error: null,
})

const sent = (text: string, at: number, event: unknown): Sent => {
  if (!isRecord(event)) return bare(text, at, '')
  const { type, sequence_number: number, response } = event
  const carries =
    isRecord(response) && typeof response['id'] === 'string'
      ? 'response'
      : type === 'response.output_item.done'
        ? 'item'
        : null
  return {
    text,
    at,
    type: String(type),
    number: typeof number === 'number' ? number : null,
    carries,
    error: type === 'error' ? errorOf(event) : null,
  }
}

// Flat or nested: both spellings are recorded.
const errorOf = (event: Readonly<Record<string, unknown>>): Sent['error'] => {
  const { code, message } = isRecord(event['error']) ? event['error'] : event
  return { code: typeof code === 'string' ? code : null, message: String(message) }
}
