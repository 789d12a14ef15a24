import { hereOf, isLineBlank, indentOf, restOf, skipColumns, type Cursor } from './cursor.ts'
import type { Block, Rules, Start } from './machine.ts'
import { extend, isParagraph, openBlock, tipOf } from './spine.ts'

/** Four columns of white space make code, but not inside a paragraph. */
export const startIndented: Start = (machine, cursor) => {
  if (isParagraph(tipOf(machine))) return null
  const block = openBlock(machine, indented, hereOf(cursor))
  skipColumns(cursor, 4)
  addLine(block, cursor)
  return 'leaf'
}

const indented: Rules = {
  holds: 'raw',
  resume: (_, cursor) => {
    if (!isLineBlank(cursor) && indentOf(cursor) < 4) return false
    skipColumns(cursor, 4)
    return true
  },
  addLine,
  toNode: ({ value }) => ({ type: 'code', lang: null, meta: null, value }),
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
  extend(block, cursor, cursor.text.length)
}
