import { StreamError } from './errors.ts'
import { answerFields, isRecord, parse, providerFields, quote, requestIdOf } from './httpError.ts'
import type { Incoming } from './incoming.ts'
import {
  brokenOff,
  defaultMaxFrameLength,
  readEvents,
  type ReadEventsOptions,
} from './readEvents.ts'
import { readText } from './readText.ts'

/** How to read an answer: its limits, when to leave, and whom to tell. */
export type ReadAnswerOptions = ReadEventsOptions & {
  onRequestId?: ((requestId: string) => void) | undefined
}

/** What is shown of an answer of an unknown kind, and how long its beginning is waited for. */
const excerptLength = 4_096
const excerptWithinMs = 2_000

/**
 * An answer of status 2xx by what it says it is: an event stream, or JSON from a server that does not stream.
 *
 * @throws StreamError as {@link readWholeResponse} and `readEvents` do.
 */
export async function readAnswer(
  response: Response,
  options: ReadAnswerOptions,
): Promise<AsyncIterable<readonly Incoming[]> | Iterable<readonly Incoming[]>> {
  const type = mediaType(response)
  const requestId = requestIdOf(response.headers)
  if (requestId !== undefined) options.onRequestId?.(requestId)
  if (isJson(type)) {
    return [[{ kind: 'response', response: await readWholeResponse(response, options) }]]
  }
  if (response.body && (await isEventStream(response, type))) {
    return readEvents(response.body, options)
  }
  throw await foreign(response, type)
}

/**
 * Without a content type the bytes are taken at their word: lines that are no event stream hold no events. Some servers
 * call a stream plain text, and so do proxies an error: there the beginning tells.
 */
async function isEventStream(response: Response, type: string): Promise<boolean> {
  if (type !== 'text/plain') return type === '' || type === 'text/event-stream'
  const reader = response.clone().body?.getReader()
  const first = await reader?.read().catch(() => undefined)
  void reader?.cancel().catch(() => undefined)
  return /^(:|(data|event|id|retry):)/.test(new TextDecoder().decode(first?.value))
}

/**
 * A whole response out of an answer.
 *
 * @throws StreamError `provider` when it is an error, `protocol` when it is something else, `interrupted` when it is cut.
 */
export async function readWholeResponse(
  response: Response,
  options: ReadAnswerOptions,
): Promise<Record<string, unknown>> {
  const whole = await readJson(response, options, isResponse)
  // A reader of events reads a whole response too: as that of the last event.
  const decoded = options.decode?.({ type: 'response.completed', response: whole })
  const read = decoded?.kind === 'event' && 'response' in decoded.event && decoded.event.response
  return isRecord(read) ? read : whole
}

/**
 * JSON of one shape out of an answer.
 *
 * @throws StreamError as {@link readWholeResponse} does.
 */
export async function readJson<T>(
  response: Response,
  { maxFrameLength = defaultMaxFrameLength, signal, onBytes }: ReadAnswerOptions,
  isWanted: (json: unknown) => json is T,
): Promise<T> {
  const type = mediaType(response)
  if (!isJson(type)) throw await foreign(response, type)
  const { text, whole } = await readText(response.body, {
    maxLength: maxFrameLength,
    signal,
    onBytes,
  })
  const json = parse(text)
  if (isWanted(json)) return json
  if (isRecord(json) && json['error']) throw refused(response, text)
  throw whole || text.length >= maxFrameLength ? notAResponse(response, type, text) : brokenOff()
}

function isResponse(json: unknown): json is Record<string, unknown> {
  return isRecord(json) && (json['object'] === 'response' || Array.isArray(json['output']))
}

function mediaType(response: Response): string {
  const [type = ''] = (response.headers.get('content-type') ?? '').split(';', 1)
  return type.trim().toLowerCase()
}

function isJson(type: string): boolean {
  return type === 'application/json' || type.endsWith('+json')
}

async function foreign(response: Response, type: string): Promise<StreamError> {
  const { text } = await readText(response.body, {
    maxLength: excerptLength,
    withinMs: excerptWithinMs,
  })
  return notAResponse(response, type, text)
}

function notAResponse(response: Response, type: string, text: string): StreamError {
  const words = quote(text)
  return new StreamError({
    kind: 'protocol',
    message:
      `The answer is not a Responses stream: status ${response.status}, ` +
      `${type ? `content type ${type}` : 'no content type'}, ${words ? `“${words}”` : 'no text'}. ` +
      'Nothing was generated. Check that the URL leads to a Responses endpoint.',
    ...answerFields(response, text),
  })
}

function refused(response: Response, text: string): StreamError {
  const { message = 'The server reported an error.', ...fields } = providerFields(text)
  return new StreamError({
    kind: 'provider',
    message,
    ...answerFields(response, text),
    ...fields,
  })
}
