import { onAbort } from './onAbort.ts'

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
  const reader = body.getReader()
  let whole = true
  const leave = (): void => {
    whole = false
    void reader.cancel().catch(() => undefined)
  }
  const timer = withinMs === undefined ? undefined : setTimeout(leave, withinMs)
  const stopListening = onAbort(signal, leave)

  const decoder = new TextDecoder()
  let text = ''
  try {
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      text += decoder.decode(chunk.value, { stream: true })
      if (text.length > maxLength) {
        leave()
        break
      }
    }
    if (whole) text += decoder.decode()
  } catch {
    whole = false
  } finally {
    clearTimeout(timer)
    stopListening()
  }
  return { text: text.slice(0, maxLength), whole }
}
