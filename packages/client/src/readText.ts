import { onAbort } from './onAbort.ts'
import { readChunks } from './readChunks.ts'

/** How much of a body to read, and for how long. */
export type ReadTextOptions = {
  /** The most characters to keep. */
  maxLength: number
  /** The longest to wait for the end of the body, in milliseconds. Without it there is no limit. */
  withinMs?: number | undefined
  /** Leaves the body; what came until then is returned. */
  signal?: AbortSignal | undefined
}

/** The text of a body, or its beginning (`whole` is false) when it is too long, too slow or breaks off. */
export async function readText(
  body: ReadableStream<Uint8Array> | null,
  { maxLength, withinMs, signal }: ReadTextOptions,
): Promise<{ text: string; whole: boolean }> {
  if (!body) return { text: '', whole: true }
  const over = new AbortController()
  let whole = true
  const leave = (): void => {
    whole = false
    over.abort()
  }
  const timer = withinMs === undefined ? undefined : setTimeout(leave, withinMs)
  onAbort(signal, leave, over.signal)
  const decoder = new TextDecoder()
  let text = ''
  try {
    for await (const chunk of readChunks(body, over.signal)) {
      text += decoder.decode(chunk, { stream: true })
      if (text.length > maxLength) leave()
    }
    if (whole) text += decoder.decode()
  } catch {
    whole = false
  } finally {
    clearTimeout(timer)
    over.abort()
  }
  return { text: text.slice(0, maxLength), whole }
}
