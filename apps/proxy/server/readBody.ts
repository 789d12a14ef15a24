import { Refusal } from './refusal.ts'

/** A JSON object. */
export type Fields = Readonly<Record<string, unknown>>

/** How large a body may be, and how long it may take. */
type BodyLimits = { readonly bodyBytes: number; readonly bodyMs: number }

/**
 * Reads a body of JSON. One that is too long is refused before it is read, or as soon as it shows; one that drips in when
 * its time is over: it would hold a turn as long as its sender likes. No body is an empty object.
 *
 * @throws Refusal 413, 408 or 400
 */
export async function readBody(
  request: Request,
  { bodyBytes: limit, bodyMs }: BodyLimits,
): Promise<Fields> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLong(limit)
  const decoder = new TextDecoder()
  let length = 0
  let text = ''
  // `for await` would be shorter, but the types that Next and others begin with do not know it of a body.
  const reader = request.body?.getReader()
  const leave = (): void => void reader?.cancel().catch(() => undefined)
  let isLate = false
  const timer = setTimeout(() => {
    isLate = true
    leave()
  }, bodyMs)
  try {
    for (let step = await reader?.read(); step?.value; step = await reader?.read()) {
      length += step.value.length
      if (length > limit) throw tooLong(limit)
      text += decoder.decode(step.value, { stream: true })
    }
  } finally {
    clearTimeout(timer)
    leave()
  }
  if (isLate) throw tooLate()
  text += decoder.decode()
  const body = text === '' ? {} : parse(text)
  if (isFields(body)) return body
  throw new Refusal(400, 'invalid_json', 'The body has to be one JSON object.')
}

/** JSON text as a value; undefined when it is no JSON. */
export function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** True for a JSON object. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function tooLong(limit: number): Refusal {
  const message = `The body is larger than ${limit} bytes.`
  return new Refusal(413, 'request_too_large', message, { connection: 'close' })
}

function tooLate(): Refusal {
  const message = 'The body did not come in time. Send it again.'
  return new Refusal(408, 'request_timeout', message, { connection: 'close' })
}
