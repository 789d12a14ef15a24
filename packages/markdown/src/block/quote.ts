import { hereOf, indentOf, skipColumns, skipTo, type Cursor } from './cursor.ts'
import type { Block, Rules, Start } from './machine.ts'
import { asFlow, extend, mayNest, openBlock } from './spine.ts'

/**
 * A quote: `>` before each of its lines.
 *
 *   > a
 *   > b
 */
export const startQuote: Start = (machine, cursor) => {
  if (!mayNest(machine)) return null
  resume(openBlock(machine, quote, hereOf(cursor)), cursor)
  return 'container'
}

const quote: Rules = {
  holds: 'blocks',
  resume,
  toNode: (_, children) => ({ type: 'blockquote', children: asFlow(children) }),
}

function resume(block: Block, cursor: Cursor): boolean {
  if (indentOf(cursor) > 3 || cursor.text[cursor.next] !== '>') return false
  skipTo(cursor, cursor.next + 1)
  // A line with nothing but the sign belongs to the quote, and is no blank line around it.
  extend(block, cursor, cursor.offset)
  // One blank, or one column of a tab.
  if (cursor.next > cursor.offset) skipColumns(cursor, 1)
  return true
}
