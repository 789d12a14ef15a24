import type { IncomingMessage } from 'node:http'
import { Problem } from './problem.ts'

/** What of a request's body this server looks at. */
export type CreateBody = {
  readonly model: string
  readonly input: unknown
  readonly stream: boolean
  readonly store: boolean
  readonly metadata: Readonly<Record<string, unknown>>
}

/** Reads the body of `POST /responses`. Throws a Problem for one that is too long or says no model. */
export const readRequest = async (request: IncomingMessage, limit: number): Promise<CreateBody> => {
  const body = parse(await readText(request, limit))
  const { model, input, stream, store, metadata } = body
  if (typeof model !== 'string' || model === '') {
    throw new Problem(400, {
      message: "Missing required parameter: 'model'.",
      param: 'model',
      code: 'missing_required_parameter',
    })
  }
  return {
    model,
    input,
    stream: stream === true,
    store: store !== false,
    metadata: isRecord(metadata) ? metadata : {},
  }
}

/** Whether a value is an object with fields. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const parse = (text: string): Readonly<Record<string, unknown>> => {
  try {
    const body: unknown = JSON.parse(text)
    if (isRecord(body)) return body
  } catch {
    // falls through to the same answer: neither kind of body can be read
  }
  throw new Problem(400, {
    message: 'We could not parse the JSON body of your request. It has to be one JSON object.',
    code: 'invalid_json',
  })
}

const readText = async (request: IncomingMessage, limit: number): Promise<string> => {
  const chunks: Buffer[] = []
  let length = 0
  // Leaving the loop must not end the connection: the answer still has to go out on it.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    const bytes: Buffer = chunk
    length += bytes.length
    if (length > limit) {
      throw new Problem(
        413,
        { message: `The body is larger than ${limit} bytes.`, code: 'request_too_large' },
        { connection: 'close' },
      )
    }
    chunks.push(bytes)
  }
  return Buffer.concat(chunks).toString('utf8')
}
