import { isStream } from './headers.ts'
import { createScrubber } from './scrub.ts'
import { reasonOf, type Watch } from './watch.ts'

/** What happens to the bytes of an answer on their way. */
export type Passage = {
  readonly watch: Watch
  readonly key: string | null
  /** Does the response go on at the server without its reader? */
  readonly goesOn: boolean
  /** Looks at the bytes before they go on. */
  readonly look: (chunk: Uint8Array) => Promise<void> | void
  /** Called once, however it ends. */
  readonly onEnd: () => void
}

/** The body of an answer as it comes, without the key. A reader that is slow slows the server; one that leaves ends it. */
export function passOn(answer: Response, passage: Passage): ReadableStream<Uint8Array> | null {
  const reader = answer.body?.getReader()
  if (!reader) {
    passage.onEnd()
    return null
  }
  const { watch, key, goesOn, look, onEnd } = passage
  const scrubber = createScrubber(key)
  // An error is the last word about a response. One that goes on is cut from, so that its reader picks it up again.
  const tells = isStream(answer.headers) && !goesOn

  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      // What was given up while the page read nothing was not silent: the server had more to say.
      const isLate = watch.signal.aborted
      try {
        const { done, value } = await reader.read()
        watch.heard()
        if (!done) {
          await look(value)
          return controller.enqueue(scrubber.push(value))
        }
        controller.enqueue(scrubber.end())
        controller.close()
      } catch (cause) {
        breakOff(controller, tells && !isLate ? lastWords(watch) : null, cause)
      }
      onEnd()
    },
    cancel() {
      watch.leave()
      onEnd()
    },
  })
}

/** A stream that the server left in silence ends with an event that says so; any other is cut, and the reader sees that. */
function breakOff(
  controller: ReadableStreamDefaultController<Uint8Array>,
  words: string | null,
  cause: unknown,
): void {
  if (words === null) return controller.error(cause)
  controller.enqueue(new TextEncoder().encode(words))
  controller.close()
}

function lastWords(watch: Watch): string | null {
  const reason = reasonOf(watch)
  if (reason?.code !== 'upstream_timeout') return null
  const { code, message } = reason
  const event = JSON.stringify({ type: 'error', code, message, param: null })
  // The empty line ends an event that was cut in the middle.
  return `\n\nevent: error\ndata: ${event}\n\n`
}
