import type { StreamError } from './errors.ts'
import {
  answerError,
  isRecord,
  parse,
  providerFields,
  quote,
  redirectOf,
  requestIdOf,
} from './httpError.ts'
import type { Incoming } from './incoming.ts'
import { brokenOff, readSource, type ReadEventsOptions, type Source } from './readEvents.ts'
import { beginningOf, readText } from './readText.ts'

/** How to read an answer: its limits, when to leave, and whom to tell. */
export type ReadAnswerOptions = Omit<ReadEventsOptions, 'onNoEvent'> & {
  onRequestId?: ((requestId: string | undefined) => void) | undefined
}

/** What streams and whole responses are called: servers leave the type out, or say plain text or bytes. */
const readableType = /^$|^text\/(event-stream|plain)$|\/octet-stream$|[/+]json$/

/** How an event stream begins, whatever it is called: PHP calls all it sends text/html. */
const streamStart = /^\s*(:|(data|event|id|retry):)/

/** A line that no event stream has, were it cut in its first word. */
const foreignLine = /^(?!:|\w{0,5}$|(data|event|id|retry):).*\S/m

/**
 * How to read an answer of status 2xx, whatever it says it is: its events, or the whole response from a server that does
 * not stream.
 *
 * @throws StreamError `provider` when it is an error, `protocol` when it is something else; so does reading it.
 */
export async function openAnswer(
  response: Response,
  options: ReadAnswerOptions,
): Promise<Source<Incoming>> {
  const type = mediaType(response)
  options.onRequestId?.(requestIdOf(response.headers))
  // Chromium gives an answer without a body an empty one all the same.
  let body = response.status === 204 ? null : response.body
  let isReadable = readableType.test(type)
  if (body && !isReadable) {
    const [head, whole] = body.tee()
    isReadable = streamStart.test(await beginningOf(head, 15, options.signal))
    body = whole
  }
  if (!body || !isReadable) throw await foreign(response, body, options)
  return {
    ...options,
    body,
    // Under any name there may be a whole response, an error, or the words of a proxy.
    onNoEvent: (text) =>
      isJson(type) || foreignLine.test(text)
        ? { kind: 'response', response: decodeWhole(jsonIn(response, text, isResponse), options) }
        : undefined,
  }
}

/**
 * A whole response out of an answer.
 *
 * @throws StreamError as {@link openAnswer} does.
 */
export async function readWholeResponse(
  response: Response,
  options: ReadAnswerOptions,
): Promise<unknown> {
  for await (const [first] of readSource(() => openAnswer(response, options))) {
    if (first?.kind === 'response') return first.response
  }
  throw notAResponse(response, '')
}

function decodeWhole(
  whole: Record<string, unknown>,
  options: ReadAnswerOptions,
): Record<string, unknown> {
  // A reader of events reads a whole response too: as that of the last event.
  const decoded = options.decode?.({ type: 'response.completed', response: whole })
  const read = decoded?.kind === 'event' && 'response' in decoded.event && decoded.event.response
  return isRecord(read) ? read : whole
}

/**
 * JSON of one shape out of an answer.
 *
 * @throws StreamError as {@link openAnswer} does.
 */
export async function readJson<T>(
  response: Response,
  options: ReadAnswerOptions,
  isWanted: (json: unknown) => json is T,
): Promise<T> {
  const { body } = response
  if (!body || !isJson(mediaType(response))) throw await foreign(response, body, options)
  const onNoEvent = (text: string): { json: T } => ({ json: jsonIn(response, text, isWanted) })
  for await (const [first] of readSource(async () => ({ ...options, body, onNoEvent }))) {
    if (first && 'json' in first) return first.json
  }
  throw brokenOff()
}

function jsonIn<T>(response: Response, text: string, isWanted: (json: unknown) => json is T): T {
  const json = parse(text)
  if (isWanted(json)) return json
  if (isRecord(json) && json['error']) throw refused(response, text)
  throw notAResponse(response, text)
}

function isResponse(json: unknown): json is Record<string, unknown> {
  return isRecord(json) && (json['object'] === 'response' || Array.isArray(json['output']))
}

function mediaType(response: Response): string {
  const type = response.headers.get('content-type')?.toLowerCase() ?? ''
  // A header that a proxy adds once more comes as a list.
  return type.replace(/[;,].*/, '').trim()
}

function isJson(type: string): boolean {
  return /[/+]json$/.test(type)
}

async function foreign(
  response: Response,
  body: ReadableStream<Uint8Array> | null,
  { signal }: Pick<ReadAnswerOptions, 'signal'>,
): Promise<StreamError> {
  return notAResponse(response, await readText(body, signal))
}

function notAResponse(response: Response, text: string): StreamError {
  const type = mediaType(response)
  const words = quote(text)
  return answerError(response, text, {
    kind: 'protocol',
    message:
      `The answer is not a Responses stream: status ${response.status}, ` +
      `${type ? `content type ${type}` : 'no content type'}, ${words ? `“${words}”` : 'no text'}. ` +
      `${redirectOf(response)}Nothing was generated. Check that the URL leads to a Responses endpoint.`,
  })
}

function refused(response: Response, text: string): StreamError {
  const { message = 'The server reported an error.', ...fields } = providerFields(text)
  return answerError(response, text, { kind: 'provider', message, ...fields })
}
