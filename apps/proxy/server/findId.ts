import { createFrameReader } from '@response-stream/client'
import { isFields, parse } from './readBody.ts'

/** How far into an answer its id is looked for, in characters. */
const longest = 1_048_576

/** Reads an answer until it says the id of its response. Undefined until then, and after it. */
export type IdFinder = (chunk: Uint8Array) => string | undefined

/** The id that comes with the first event of a stream. */
export function createIdFinder(): IdFinder {
  let id: string | undefined
  let over = false
  const frames = createFrameReader(({ data }) => {
    id ??= idOf(parse(data))
  }, longest)
  return (chunk) => {
    if (over) return undefined
    over = !frames.feed(chunk) || id !== undefined
    return id
  }
}

/** The id in an event, or in a response as a whole. */
export function idOf(json: unknown): string | undefined {
  const response = isFields(json) && isFields(json['response']) ? json['response'] : json
  const id = isFields(response) && response['object'] !== 'error' ? response['id'] : undefined
  return typeof id === 'string' ? id : undefined
}
