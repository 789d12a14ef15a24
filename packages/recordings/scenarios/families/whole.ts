import { scramble } from '../tape/random.ts'
import type { Fields } from '../tape/spell.ts'
import type { Step } from '../tape/step.ts'

/**
 * An item that has no events of its own: it is announced, takes its time, and is there. `added` is
 * what differs while it is open.
 */
export const whole =
  (prefix: string, item: Fields, added: Fields = {}, takes = 0): Step =>
  (tape) => {
    const place = tape.open(prefix, { ...item, ...added })
    tape.wait(takes)
    tape.close(place, item)
  }

/** An event as it stands, known or unknown. */
export const event =
  (type: string, fields: Fields = {}): Step =>
  (tape) => {
    tape.emit(type, fields)
  }

/** The fold of earlier turns: nothing can be read in it. */
export const compaction =
  (takes: number): Step =>
  (tape) => {
    const seal = (): Fields => ({
      type: 'compaction',
      encrypted_content: `gAAAAABq${scramble(tape.random, 'base64url', 480)}==`,
    })
    const place = tape.open('cmp', seal())
    tape.emit('response.compaction.compacting', place)
    tape.wait(takes)
    tape.close(place, seal())
    tape.reseal(place, seal())
  }
