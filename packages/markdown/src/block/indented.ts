import { isLineBlank, indentOf, restOf, skipColumns, type Cursor } from './cursor.ts'
import type { Block, Rules, Start } from './machine.ts'
import { extend, openBlock, tipOf } from './spine.ts'

/** Four columns of white space make code, but not inside a paragraph. */
export const startIndented: Start = (machine, cursor) => {
  if (tipOf(machine).rules.kind === 'paragraph') return null
  const from = cursor.line.from + cursor.next
  skipColumns(cursor, 4)
  addLine(openBlock(machine, indented, from), cursor)
  return 'leaf'
}

const indented: Rules = {
  kind: 'other',
  holds: 'raw',
  resume: (_, cursor) => {
    if (!isLineBlank(cursor) && indentOf(cursor) < 4) return false
    skipColumns(cursor, 4)
    return true
  },
  mayEnd: () => false,
  addLine,
  toNode: ({ from, to, value }) => ({
    type: 'code',
    key: from,
    from,
    to,
    lang: null,
    meta: null,
    value,
  }),
}

/** Blank lines at its end are none of its own; they wait for more code. */
function addLine(block: Block, cursor: Cursor): void {
  const rest = restOf(cursor)
  if (isLineBlank(cursor)) {
    block.blanks += `\n${rest}`
    return
  }
  block.value = block.value === '' ? rest : `${block.value}${block.blanks}\n${rest}`
  block.blanks = ''
  extend(block, cursor.line.number, cursor.line.from + cursor.text.length)
}
