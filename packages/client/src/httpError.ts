import { reasonOf, StreamError } from './errors.ts'
import { readText } from './readText.ts'
import { passing } from './retry.ts'

/** What the error keeps of the answer, and what its message shows of it. */
const keptLength = 4_096
const quotedLength = 200

/**
 * The error for an answer whose status is not 2xx. Takes over the body.
 *
 * @param asks Was a response asked for, or only one looked up that is there already?
 * @param signal Says that nobody wants to know it any more.
 */
export async function httpError(
  response: Response,
  asks: boolean,
  signal?: AbortSignal,
): Promise<StreamError> {
  const text = await readText(response.body, signal)
  const { message, code, param } = providerFields(text)
  // JSON that says nothing to a reader stays in the body.
  const detail = reasonOf(message ?? (/^\s*[[{]/.test(text) ? '' : quote(text)))
  const retryAfterMs = retryAfter(response.headers)
  return answerError(response, text, {
    kind: 'http',
    message:
      `The server refused the request with status ${response.status}${detail && `: ${detail}`}. ` +
      `${redirectOf(response)}Nothing was ${asks ? 'generated' : 'changed'}. ` +
      advice(response.status, retryAfterMs, asks),
    code,
    param,
    retryAfterMs,
  })
}

/** An error with what is kept of the answer that it is about. */
export function answerError(
  { status, headers }: Response,
  text: string,
  told: ConstructorParameters<typeof StreamError>[0],
): StreamError {
  const body = text.slice(0, keptLength) || undefined
  return new StreamError({ status, body, requestId: requestIdOf(headers), ...told })
}

/** Where a request was led to, as a sentence; empty where it stayed. A query is left out: it may hold a token. */
export function redirectOf({ redirected, url }: Response): string {
  if (!redirected) return ''
  return `The server redirected the request to ${url.replace(/\?.*/, '')}: log in there, or use that address. `
}

/** The server's name for a request. */
export function requestIdOf(headers: Headers): string | undefined {
  const own = headers.get('x-request-id') ?? headers.get('request-id')
  return own ?? headers.get('apim-request-id') ?? undefined
}

/** The beginning of an answer as one line of words, without markup, for a message. */
export function quote(text: string): string {
  const words = text
    .slice(0, keptLength)
    .replace(/<(script|style)\b.*?(<\/\1>|$)/gis, ' ')
    .replace(/<[^<>]*>?/g, ' ')
    .replace(/[\s\p{Cc}]+/gu, ' ')
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
  return fieldsIn(parse(text) ?? parse(/^data:(.*)$/m.exec(text)?.[1] ?? ''))
}

/**
 * Where servers put the words of an error, or what has them: an object, a list, or the whole answer of another server as
 * text. The place that says most goes first.
 */
const places = [
  '0',
  'error_description',
  'error',
  'response',
  'detail',
  'metadata',
  'raw',
  'message',
  'Message',
  'msg',
  'errors',
  'title',
]
const deepest = 8

function fieldsIn(value: unknown, depth = 0): ProviderFields {
  if (depth > deepest || !value) return {}
  if (typeof value === 'string') {
    const inner = parse(value)
    return isRecord(inner) ? fieldsIn(inner, depth + 1) : { message: quote(value) || undefined }
  }
  if (typeof value !== 'object') return {}
  // An object or a list of JSON, looked up by words of ours.
  const holder = value as Record<string, unknown>
  let found = ownFields(holder)
  for (const place of places) {
    const { message, code = found.code, param = found.param } = fieldsIn(holder[place], depth + 1)
    found = { message, code, param }
    if (message) break
  }
  return found
}

function ownFields({ code, type, param, loc }: Record<string, unknown>): ProviderFields {
  const word = code ?? (type === 'error' ? undefined : type)
  return {
    code: typeof word === 'number' ? String(word) : textOf(word),
    // A list of what is wrong with the request says where.
    param: textOf(param) ?? (Array.isArray(loc) ? loc.join('.') : undefined),
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
    // Of a byte order mark JSON knows nothing.
    return JSON.parse(text.trim())
  } catch {
    return undefined
  }
}

/** `retry-after-ms`, or `retry-after` in seconds or as a date; in milliseconds from now. */
function retryAfter(headers: Headers): number | undefined {
  const milliseconds = headers.get('retry-after-ms') ?? ''
  if (plainNumber.test(milliseconds)) return Number(milliseconds)
  const header = headers.get('retry-after') ?? ''
  if (plainNumber.test(header)) return Number(header) * 1000
  // Engines take nearly any words with a number for a date; a date to come back at has a time of the day.
  const wait = /\d:\d/.test(header) ? Date.parse(header) - Date.now() : Number.NaN
  return wait >= 0 ? wait : undefined
}

const plainNumber = /^\d{1,15}(\.\d+)?$/

function advice(status: number, retryAfterMs: number | undefined, asks: boolean): string {
  if (retryAfterMs) return `Try again in ${Math.ceil(retryAfterMs / 1000)} s.`
  if (status === 401 || status === 403) return 'Check the key, and what it is allowed to do.'
  if (status === 404 && !asks) return 'Check the id: servers keep a response only for a while.'
  if (status === 404 || status === 405) return 'Check the URL, and the name of the model.'
  if (status < 500 && !passing.has(status)) return 'Change the request before you send it again.'
  return 'Try again in a moment; if it goes on, report it to whoever runs the server.'
}
