import { endOfMatch } from '../characters.ts'
import type { Machine } from './machine.ts'
import { matchedBlock } from './spine.ts'

/** Signs and numbers of items, of which at last one may become a task or the label of a footnote. */
const signs =
  /(?:[-+*=#>`~|:_ \t]|[0-9]{1,9}[.)]?(?:[ \t]|$))*(?:\[(?:[ xX]?\]?[ \t]*|\^[^\s[\]]{0,99}\]?:?[ \t]*))?$/y

/**
 * Whether the unfinished line is kept back until its next character: as long as it is only signs,
 * that character says what they mean. `-` may be an item, a heading's underline, a rule, a table.
 */
export function isHeldBack(machine: Machine): boolean {
  const { rules } = matchedBlock(machine)
  if (rules.holds === 'raw') return rules.mayEnd?.(machine) === true
  return endOfMatch(signs, machine.text, machine.next) > 0
}
