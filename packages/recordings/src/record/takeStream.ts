import { frames } from '../frames.ts'

const lineFeed = 10
const carriageReturn = 13

/** A frame as it came over the wire, and when its last byte did: milliseconds since the request. */
export type Taken = { readonly text: string; readonly at: number }

/** A stream as it was taken. */
export type Take = {
  readonly taken: readonly Taken[]
  /** Why the stream broke off before its end; null when it did not. */
  readonly broken: string | null
}

/** What a request is made of. */
export type TakeRequest = {
  readonly url: string
  readonly body: string
  readonly headers?: Readonly<Record<string, string>>
  /** @default the global one */
  readonly fetch?: typeof fetch
  readonly signal?: AbortSignal
}

/** Asks an endpoint for a stream and keeps its frames with their times. Throws when it gives none. */
export const takeStream = async (request: TakeRequest): Promise<Take> => {
  const { url, body, headers = {}, fetch: ask = fetch, signal } = request
  const began = performance.now()
  const answer = await ask(url, {
    method: 'POST',
    body,
    headers: { accept: 'text/event-stream', 'content-type': 'application/json', ...headers },
    ...(signal && { signal }),
  })
  const type = answer.headers.get('content-type') ?? 'nothing'
  if (!answer.ok || answer.body === null || !type.toLowerCase().includes('event-stream')) {
    const said = (await answer.text()).slice(0, 500)
    throw new Error(`The server answered ${answer.status} with ${type} and no stream.\n${said}`)
  }
  return collect(answer.body, began)
}

const collect = async (body: ReadableStream<Uint8Array>, began: number): Promise<Take> => {
  const taken: Taken[] = []
  const decoder = new TextDecoder()
  let rest = new Uint8Array(0)
  let broken: string | null = null
  const keep = (end: number): void => {
    const text = decoder.decode(rest.subarray(0, end))
    taken.push({ text, at: Math.round(performance.now() - began) })
    rest = rest.subarray(end)
  }
  try {
    for await (const chunk of body) {
      rest = Buffer.concat([rest, chunk])
      // A picture comes in many chunks without a line end: no frame can be whole yet.
      if (!chunk.includes(lineFeed) && !chunk.includes(carriageReturn)) continue
      for (let end = wholeFrame(rest); end > 0; end = wholeFrame(rest)) keep(end)
    }
  } catch (error) {
    broken = error instanceof Error ? error.message : String(error)
  }
  // What stands behind the last blank line is half an event; it belongs to the recording as well.
  if (rest.length > 0) keep(rest.length)
  return { taken, broken }
}

/** Where the first whole frame ends, or 0. A CR at the very end may be half of a line end. */
const wholeFrame = (bytes: Uint8Array): number => {
  if (bytes.at(-1) === carriageReturn) return 0
  const [first] = frames(bytes)
  return first === undefined || first.data === null ? 0 : first.end
}
