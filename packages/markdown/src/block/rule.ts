import { endOfMatch } from '../characters.ts'
import type { Rules, Start } from './machine.ts'
import { closeTip, extend, openBlock } from './spine.ts'

const pattern = /([-*_])[ \t]*(?:\1[ \t]*){2,}$/y

/**
 * A thematic break: three or more of one sign, and blanks.
 *
 *   * * *
 */
export const startRule: Start = (machine) => {
  if (endOfMatch(pattern, machine.text, machine.next) === 0) return null
  extend(openBlock(machine, rule), machine)
  closeTip(machine)
  return 'leaf'
}

const rule: Rules = {
  toNode: () => ({ type: 'thematicBreak' }),
}
