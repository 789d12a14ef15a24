import type { IncomingMessage } from 'node:http'
import { Refusal } from './refusal.ts'

/**
 * Reads a body of JSON. One that is too long is refused before it is read, or as soon as it shows.
 *
 * @throws Refusal 413 or 400
 */
export async function readBody(
  request: IncomingMessage,
  limit: number,
): Promise<Readonly<Record<string, unknown>>> {
  if (Number(request.headers['content-length'] ?? 0) > limit) throw tooLong(limit)
  const chunks: Buffer[] = []
  let length = 0
  // Leaving the loop must not end the connection: the answer still has to go out on it.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    const bytes: Buffer = chunk
    length += bytes.length
    if (length > limit) throw tooLong(limit)
    chunks.push(bytes)
  }
  const text = Buffer.concat(chunks).toString('utf8')
  const body = text === '' ? {} : parse(text)
  if (isRecord(body)) return body
  throw new Refusal(400, 'invalid_json', 'The body has to be one JSON object.')
}

function tooLong(limit: number): Refusal {
  const message = `The body is larger than ${limit} bytes.`
  return new Refusal(413, 'request_too_large', message, { connection: 'close' })
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
