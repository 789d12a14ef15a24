import type { Fields } from '../tape/spell.ts'
import type { Step } from '../tape/step.ts'
import { whole } from './whole.ts'

/**
 * What the app gave back for the call before, as servers show it that run the app's tools themselves.
 * `takes` is in milliseconds.
 */
export const outputOf =
  (call: string, prefix: string, result: Fields, takes: number): Step =>
  (tape) => {
    const { type, call_id = '' } = tape.output.at(-1) ?? {}
    if (type !== call)
      throw new Error(`The item before is a ${JSON.stringify(type)}, not a ${call}`)
    tape.wait(takes)
    whole(prefix, { type: `${call}_output`, status: 'completed', call_id, ...result })(tape)
  }
