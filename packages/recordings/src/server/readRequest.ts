import type { IncomingMessage } from 'node:http'
import { Problem } from './problem.ts'
import { validateCreate } from './validate.ts'

/** What of a request's body this server looks at. */
export type CreateBody = {
  readonly model: string
  readonly input: unknown
  readonly stream: boolean
  readonly store: boolean
  readonly background: boolean
  readonly previous: string | null
  /** Whether deltas come with random letters beside them, where they were recorded so. */
  readonly obfuscated: boolean
  readonly metadata: Readonly<Record<string, unknown>>
  /** The body as it came: what is the same twice is the same request. */
  readonly text: string
}

/** Reads the body of `POST /responses`. Throws a Problem for one that is too long or goes against the schema. */
export const readRequest = async (request: IncomingMessage, limit: number): Promise<CreateBody> => {
  const text = await readText(request, limit)
  const body = parse(text)
  validateCreate(body)
  const { model, input, stream, store, background, metadata, previous_response_id: previous } = body
  const options = body['stream_options']
  if (typeof model !== 'string' || model === '') {
    throw new Problem(400, {
      message: "Missing required parameter: 'model'.",
      param: 'model',
      code: 'missing_required_parameter',
    })
  }
  if (background === true && store === false) {
    throw new Problem(400, {
      message: 'A response in the background has to be stored: nobody could ask for it otherwise.',
      param: 'background',
      code: 'invalid_value',
    })
  }
  return {
    model,
    input,
    stream: stream === true,
    store: store !== false,
    background: background === true,
    previous: typeof previous === 'string' ? previous : null,
    obfuscated: !(isRecord(options) && options['include_obfuscation'] === false),
    metadata: isRecord(metadata) ? metadata : {},
    text,
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
