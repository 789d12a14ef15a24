import { StreamError } from './errors.ts'
import { readText } from './readText.ts'

/** An error page may be of any size and may never end: this much of it is read, for this long. */
const maxErrorLength = 65_536
const errorWithinMs = 2_000
/** What the error keeps of the answer, and what its message shows of it. */
const keptLength = 4_096
const quotedLength = 200

/** What was asked, and whether anybody still wants to know. */
type HttpErrorOptions = {
  signal?: AbortSignal | undefined
  /** Was a response asked for, or only one looked up that is there already? */
  asks?: boolean
}

/** The error for an answer whose status is not 2xx. Takes over the body. */
export async function httpError(
  response: Response,
  { signal, asks = true }: HttpErrorOptions = {},
): Promise<StreamError> {
  const { text } = await readText(response.body, {
    maxLength: maxErrorLength,
    withinMs: errorWithinMs,
    signal,
  })
  const { message, code, param } = providerFields(text)
  // JSON that says nothing to a reader stays in the body.
  const detail = message ?? (/^\s*[[{]/.test(text) ? '' : quote(text))
  const retryAfterMs = retryAfter(response.headers)
  return new StreamError({
    kind: 'http',
    message: [
      `The server refused the request with status ${response.status}${detail && `: ${detail}`}.`,
      asks ? 'Nothing was generated.' : 'Nothing was changed.',
      advice(response.status, retryAfterMs, asks),
    ].join(' '),
    ...answerFields(response, text),
    code,
    param,
    retryAfterMs,
  })
}

type AnswerFields = {
  status: number
  body: string | undefined
  requestId: string | undefined
}

/** What an error keeps of the answer it is about. */
export function answerFields({ status, headers }: Response, text: string): AnswerFields {
  return { status, body: text.slice(0, keptLength) || undefined, requestId: requestIdOf(headers) }
}

/** The server's name for a request. */
export function requestIdOf(headers: Headers): string | undefined {
  return headers.get('x-request-id') ?? headers.get('request-id') ?? undefined
}

/** The beginning of an answer as one line of words, without markup, for a message. */
export function quote(text: string): string {
  const words = text
    .slice(0, keptLength)
    .replace(/<(script|style)\b.*?(<\/\1>|$)/gis, ' ')
    .replace(/<[^<>]*>?/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return words.length > quotedLength ? `${words.slice(0, quotedLength)}…` : words
}

type ProviderFields = {
  message?: string | undefined
  code?: string | undefined
  param?: string | undefined
}

/** What a provider says about its error, wherever it puts it. */
export function providerFields(text: string): ProviderFields {
  // Some servers answer a refused stream with an event all the same.
  const json = parse(text) ?? parse(/^data:(.*)$/m.exec(text)?.[1] ?? '')
  const outer = Array.isArray(json) ? json[0] : json
  if (!isRecord(outer)) return {}
  const error = outer['error'] ?? outer['detail'] ?? outer
  if (typeof error === 'string') return { message: quote(error) }
  if (!isRecord(error)) return {}
  const message = error['message'] ?? error['detail']
  const code = error['code'] ?? (error['type'] === 'error' ? undefined : error['type'])
  const param = error['param']
  const words = textOf(message)
  return {
    message: words && quote(words),
    code: typeof code === 'number' ? String(code) : textOf(code),
    param: textOf(param),
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** True for a JSON object. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** JSON text as a value; undefined when it is no JSON. */
export function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** `retry-after-ms`, or `retry-after` in seconds or as a date; in milliseconds from now. */
function retryAfter(headers: Headers): number | undefined {
  const milliseconds = Number.parseFloat(headers.get('retry-after-ms') ?? '')
  if (milliseconds >= 0) return milliseconds
  const header = headers.get('retry-after')
  if (header === null) return undefined
  const seconds = Number(header)
  const wait = Number.isNaN(seconds) ? Date.parse(header) - Date.now() : seconds * 1000
  return Number.isNaN(wait) ? undefined : Math.max(0, wait)
}

function advice(status: number, retryAfterMs: number | undefined, asks: boolean): string {
  if (retryAfterMs !== undefined) return `Try again in ${Math.ceil(retryAfterMs / 1000)} s.`
  if (status === 401 || status === 403) return 'Check the key, and what it is allowed to do.'
  if (status === 404 && !asks) return 'Check the id: servers keep a response only for a while.'
  if (status === 404 || status === 405) return 'Check the URL, and the name of the model.'
  if (status === 408 || status === 409 || status === 429) return 'Wait a moment, then try again.'
  if (status >= 500) return 'Try again; if it goes on, report it to whoever runs the server.'
  return 'Change the request before you send it again.'
}
