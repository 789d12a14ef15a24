import { createFrameReader } from '@response-stream/client'
import { isFields, parse } from './readBody.ts'

/** How far into an answer its id is looked for, in characters. */
const longest = 1_048_576

/** Reads an answer until it says the id of its response. Undefined until then, and after it. */
export type IdFinder = (chunk: Uint8Array) => string | undefined

/** The id of the first event of a stream that has a response. Some servers number their events by an `id` too. */
export function createIdFinder(): IdFinder {
  let id: string | undefined
  let over = false
  const frames = createFrameReader(({ data }) => {
    const event = parse(data)
    if (isFields(event) && (event['response'] || event['object'] === 'response')) id ??= idOf(event)
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
