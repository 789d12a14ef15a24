import { indentOf, skipColumns, skipTo } from './cursor.ts'
import type { Block, Machine, Rules, Start } from './machine.ts'
import { extend, mayNest, openBlock } from './spine.ts'

/**
 * A quote: `>` before each of its lines.
 *
 *   > a
 *   > b
 */
export const startQuote: Start = (machine) => {
  if (!mayNest(machine)) return null
  resume(openBlock(machine, quote), machine)
  return 'container'
}

const quote: Rules = {
  holds: 'blocks',
  resume,
  toNode: (_, children) => ({ type: 'blockquote', children }),
}

function resume(block: Block, machine: Machine): boolean {
  if (indentOf(machine) > 3 || machine.text[machine.next] !== '>') return false
  skipTo(machine, machine.next + 1)
  // A line with nothing but the sign belongs to the quote, and is no blank line around it.
  extend(block, machine, machine.offset)
  // One blank, or one column of a tab.
  skipColumns(machine, 1)
  return true
}
