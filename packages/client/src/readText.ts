import { onAbort } from './onAbort.ts'
import { readChunks } from './readChunks.ts'

/** A page may be of any size and may never end: this much of it is read, for this long. */
const maxLength = 65_536
const withinMs = 2_000

/** The text of a body that is no stream: its beginning when it is too long, too slow, given up or breaks off. */
export async function readText(
  body: ReadableStream<Uint8Array> | null,
  signal?: AbortSignal,
): Promise<string> {
  if (!body) return ''
  const over = new AbortController()
  const leave = (): void => over.abort()
  const timer = setTimeout(leave, withinMs)
  onAbort(signal, leave, over.signal)
  const text = await beginningOf(body, maxLength, over.signal)
  clearTimeout(timer)
  leave()
  return text
}

/** The text of a body until it is longer than this, ends, is given up or breaks off. */
export async function beginningOf(
  body: ReadableStream<Uint8Array>,
  length: number,
  signal?: AbortSignal,
): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  try {
    for await (const chunk of readChunks(body, signal)) {
      text += decoder.decode(chunk, { stream: true })
      if (text.length > length) break
    }
  } catch {
    // What came until then says most of it.
  }
  return text
}
