import { Refusal } from './refusal.ts'

/** A JSON object. */
export type Fields = Readonly<Record<string, unknown>>

/**
 * Reads a body of JSON. One that is too long is refused before it is read, or as soon as it shows. No body is an empty
 * object.
 *
 * @throws Refusal 413 or 400
 */
export async function readBody(request: Request, limit: number): Promise<Fields> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLong(limit)
  const decoder = new TextDecoder()
  let length = 0
  let text = ''
  // `for await` would be shorter, but the types that Next and others begin with do not know it of a body.
  const reader = request.body?.getReader()
  try {
    for (let step = await reader?.read(); step?.value; step = await reader?.read()) {
      length += step.value.length
      if (length > limit) throw tooLong(limit)
      text += decoder.decode(step.value, { stream: true })
    }
  } finally {
    await reader?.cancel()
  }
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
