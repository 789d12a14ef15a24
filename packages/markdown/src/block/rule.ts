import { trimmedEnd } from '../characters.ts'
import type { Rules, Start } from './machine.ts'
import { closeTo, extend, openBlock } from './spine.ts'

/**
 * A thematic break: three or more of one sign, and blanks.
 *
 *   * * *
 */
export const startRule: Start = (machine, { text, next, line }) => {
  if (!/^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/.test(text.slice(next))) return null
  const block = openBlock(machine, rule, line.from + next)
  extend(block, machine.line, line.from + trimmedEnd(text))
  closeTo(machine, machine.spine.length - 1)
  return 'leaf'
}

const rule: Rules = {
  kind: 'other',
  holds: 'nothing',
  resume: () => false,
  toNode: ({ from, to }) => ({ type: 'thematicBreak', key: from, from, to }),
}
