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
  /** The response that a lifecycle event carries. */
  readonly response: RecordedResponse | null
  /** The item that an event closes. */
  readonly closed: unknown
  /** What went wrong, where the event is an error. */
  readonly error: { readonly code: string | null; readonly message: string } | null
}

/** How a recording is told to one request. */
export type Telling = {
  readonly id: string
  readonly background: boolean
  readonly obfuscated: boolean
  /** Whether `[DONE]` ends it; undefined leaves it as it was recorded. */
  readonly done: boolean | undefined
}

const decoder = new TextDecoder()

/** The frames of a recording under a response id of its own. */
export const framesOf = async (name: RecordingName, telling: Telling): Promise<readonly Sent[]> => {
  const bytes = await recordingBytes(name)
  const all = frames(bytes).map(({ start, end, at, data }) => {
    const text = decoder.decode(bytes.subarray(start, end))
    return data === null ? bare(text, at, '') : { text, at, data }
  })
  const recorded = /"response":\{"id":"([^"]+)"/.exec(all[0]?.text ?? '')?.[1]
  const told = all.map((frame): Sent => {
    if (!('data' in frame)) return frame
    const text = retell(frame.text, recorded, telling)
    return frame.data === '[DONE]' ? bare(text, frame.at, '[DONE]') : sent(text, frame.at)
  })
  return marked(told, telling.done)
}

/** A frame of ours, as the recording would have it. */
export const frameOf = (event: { readonly type: string }, at: number): Sent =>
  sent(`event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`, at)

const bare = (text: string, at: number, type: string): Sent => ({
  text,
  at,
  type,
  number: null,
  response: null,
  closed: undefined,
  error: null,
})

const sent = (text: string, at: number): Sent => {
  const event: unknown = JSON.parse(/^data: ?(.*)$/m.exec(text)?.[1] ?? 'null')
  if (!isRecord(event)) return bare(text, at, '')
  const { type, sequence_number: number, response, item } = event
  return {
    text,
    at,
    type: String(type),
    number: typeof number === 'number' ? number : null,
    response: isResponse(response) ? response : null,
    closed: type === 'response.output_item.done' ? item : undefined,
    error: type === 'error' ? errorOf(event) : null,
  }
}

const isResponse = (value: unknown): value is RecordedResponse =>
  isRecord(value) && typeof value['id'] === 'string'

// Flat or nested: both spellings are recorded.
const errorOf = (event: Readonly<Record<string, unknown>>): Sent['error'] => {
  const { code, message } = isRecord(event['error']) ? event['error'] : event
  return { code: typeof code === 'string' ? code : null, message: String(message) }
}

const retell = (text: string, recorded: string | undefined, telling: Telling): string => {
  let told = recorded === undefined ? text : text.replaceAll(recorded, telling.id)
  if (!telling.obfuscated) told = told.replace(/,"obfuscation":"[^"]*"/, '')
  if (!telling.background || !told.includes('"response":{')) return told
  // No other field called so is a boolean; what waits in the background is queued at first.
  told = told.replace('"background":false', '"background":true')
  return told.includes('"type":"response.created"')
    ? told.replace('"status":"in_progress"', '"status":"queued"')
    : told
}

const marked = (told: readonly Sent[], done: boolean | undefined): readonly Sent[] => {
  if (done === undefined) return told
  const events = told.filter(({ type }) => type !== '[DONE]')
  const at = events.at(-1)?.at ?? 0
  return done && events.some(({ type }) => type !== '') ? [...events, mark(at)] : events
}

const mark = (at: number): Sent => bare('data: [DONE]\n\n', at, '[DONE]')
