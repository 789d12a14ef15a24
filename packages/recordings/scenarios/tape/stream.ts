import { completed, done } from './endings.ts'
import { between } from './random.ts'
import type { Settings } from './response.ts'
import { servers } from './servers.ts'
import type { Step } from './step.ts'
import { makeTape, type Tape } from './tape.ts'

/** A stream to be written: its name is its file's. */
export type Scenario = { readonly name: string; readonly write: () => string }

/**
 * A stream as a row of steps. It begins with `created` and `in_progress`, and ends with `completed`
 * unless a step has ended it in another way.
 *
 * @example
 * stream('short-answer', {}, message('Paris.'))
 */
export const stream = (name: string, settings: Settings, ...steps: Step[]): Scenario => ({
  name,
  write: () => {
    const recording = makeTape(name, settings)
    const server = servers[settings.server ?? 'openai']
    begin(recording, server.greeting)
    for (const step of steps) step(recording)
    if (!recording.ended) completed()(recording)
    if (server.sendsDone) done()(recording)
    return recording.bytes()
  },
})

const begin = (recording: Tape, greeting: string): void => {
  const { settings, random } = recording
  recording.wait(settings.firstEventAfter ?? between(random, 300, 900))
  if (greeting !== '') recording.raw(greeting)
  const status = settings.background === true ? 'queued' : 'in_progress'
  recording.emit('response.created', { response: recording.response(status) })
  if (settings.background === true) {
    recording.emit('response.queued', { response: recording.response('queued') })
    recording.wait(between(random, 900, 1600))
  }
  recording.wait(between(random, 1, 4))
  recording.emit('response.in_progress', { response: recording.response('in_progress') })
}

/** A pause in which nothing is sent, in milliseconds. */
export const pause =
  (milliseconds: number): Step =>
  (recording) => {
    recording.wait(milliseconds)
  }
