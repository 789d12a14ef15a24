import type { RecordingName } from './catalog.ts'
import { makeGate } from './gate.ts'
import { findRecording, recordingBytes } from './load.ts'
import { playback } from './playback.ts'
import type { ReplayOptions } from './replayOptions.ts'

/** A function shaped like `fetch` that answers every request with the recording. */
export type Replay = typeof fetch & {
  /** Lets so many more events through; for pace `stepped`. @default 1 */
  readonly step: (events?: number) => void
  /** Lets all events through. */
  readonly play: () => void
  /** Events that the last answer has handed out. */
  readonly position: number
  /** Whether the last answer has handed out all it will. */
  readonly finished: boolean
}

/**
 * Plays a recording as the answer to a request.
 *
 * @example
 * const store = createStreamStore({ fetch: replay('web-search', { pace: 'recorded', speed: 4 }) })
 */
export const replay = (
  name: RecordingName | (string & {}),
  options: ReplayOptions = {},
): Replay => {
  findRecording(name) // a wrong name is a mistake of the caller and fails here, not at the first request
  const gate = makeGate(options.pace === 'stepped' ? 0 : Infinity)
  let answers = 0
  const answer = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const own = init?.signal ?? (input instanceof Request ? input.signal : undefined)
    const signal = AbortSignal.any([own, options.signal].filter((entry) => entry !== undefined))
    signal.throwIfAborted()
    const bytes = await recordingBytes(name)
    signal.throwIfAborted()
    gate.restart()
    answers += 1
    return new Response(playback(bytes, options, signal, gate), {
      headers: {
        'content-type': 'text/event-stream; charset=utf-8',
        'x-request-id': `req_${name}_${answers}`,
      },
    })
  }
  return Object.defineProperties(Object.assign(answer, { step: gate.step, play: gate.play }), {
    position: { get: () => gate.position },
    finished: { get: () => gate.finished },
  }) as Replay // defineProperties does not tell the compiler what it has added
}
