import { indentOf, skipOneBlank, skipTo, type Cursor } from './cursor.ts'
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
  const from = cursor.line.from + cursor.next
  takeSign(cursor)
  extend(openBlock(machine, quote, from), machine.line, from + 1)
  return 'container'
}

const quote: Rules = {
  kind: 'other',
  holds: 'blocks',
  resume: (block, cursor) => {
    const end = cursor.line.from + cursor.next + 1
    if (!takeSign(cursor)) return false
    // A line with nothing but the sign belongs to the quote, and is no blank line around it.
    extend(block, cursor.line.number, end)
    return true
  },
  toNode: ({ from, to }, children) => ({
    type: 'blockquote',
    key: from,
    from,
    to,
    children: asFlow(children),
  }),
}

function takeSign(cursor: Cursor): boolean {
  if (indentOf(cursor) > 3 || cursor.text.charCodeAt(cursor.next) !== sign) return false
  skipTo(cursor, cursor.next + 1)
  skipOneBlank(cursor)
  return true
}
