import { hereOf, indentOf, skipOneBlank, skipTo } from './cursor.ts'
import type { Rules, Start } from './machine.ts'
import { asFlow, extend, mayNest, openBlock } from './spine.ts'

const sign = 62

/**
 * A quote: `>` before each of its lines.
 *
 *   > a
 *   > b
 */
export const startQuote: Start = (machine, cursor) => {
  if (!mayNest(machine)) return null
  quote.resume(openBlock(machine, quote, hereOf(cursor)), cursor)
  return 'container'
}

const quote: Rules = {
  kind: 'other',
  holds: 'blocks',
  resume: (block, cursor) => {
    if (indentOf(cursor) > 3 || cursor.text.charCodeAt(cursor.next) !== sign) return false
    skipTo(cursor, cursor.next + 1)
    // A line with nothing but the sign belongs to the quote, and is no blank line around it.
    extend(block, cursor, cursor.offset)
    skipOneBlank(cursor)
    return true
  },
  toNode: (_, children) => ({ type: 'blockquote', children: asFlow(children) }),
}
