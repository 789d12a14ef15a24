import { between, scramble } from '../tape/random.ts'
import type { Fields } from '../tape/spell.ts'
import type { Step } from '../tape/step.ts'

type Use = {
  /** Fields that are there from the start. */
  readonly asked?: Fields
  /** Fields that come with the result. */
  readonly found?: Fields
  readonly status?: 'completed' | 'failed'
  readonly takes?: number
}

/** A tool that OpenRouter runs itself. Its item opens with what was asked and closes with what was found. */
export const serverTool =
  (tool: string, { asked = {}, found = {}, status = 'completed', takes }: Use): Step =>
  (tape) => {
    const type = `openrouter:${tool}`
    const place = tape.open('st', { type, status: 'in_progress', ...asked })
    tape.wait(takes ?? between(tape.random, 180, 900))
    tape.close(place, { type, status, ...asked, ...found })
  }

/** The same for tools whose items bear the id of the model's call. */
export const calledTool =
  (tool: string, use: Use): Step =>
  (tape) => {
    const asked = { call_id: `call_${scramble(tape.random, 'letters', 24)}`, ...use.asked }
    serverTool(tool, { ...use, asked })(tape)
  }

/** What OpenRouter says of its own work when a request asks for it. */
export const debug =
  (event: string, startMs: number): Step =>
  (tape) => {
    const { created_at } = tape.response('in_progress')
    tape.emit('response.debug', {
      debug: {
        timings: { event, start_ms: startMs, epoch_ms: Number(created_at) * 1000 + startMs },
      },
    })
  }
