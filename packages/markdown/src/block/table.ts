import { trimmedEnd } from '../characters.ts'
import type { Align } from '../tree.ts'
import { indentOf, isLineBlank, segmentOf } from './cursor.ts'
import type { Block, Machine, Rules, Start } from './machine.ts'
import { extend, isParagraph, matchedBlock, openBlock } from './spine.ts'
import { addRow, rowRules, splitCells } from './row.ts'

/** More columns are no table: a row of pipes would cost its square. */
const mostColumns = 200

/**
 * A table: the delimiter row makes a head of the line before.
 *
 *   | a | b |
 *   | - | -:|
 *   | c | d |
 */
export const startTable: Start = (machine) => {
  const block = matchedBlock(machine)
  const head = block.lines.at(-1)
  if (!machine.extended || !isParagraph(block) || !head) return null
  const align = block.head === block.lines.length ? null : readDelimiters(segmentOf(machine).text)
  if (!align || splitCells(head).length !== align.length) return null
  const row = rowRules(align.length)
  const table = replaceHead(block, machine, tableRules(align, row), head.from)
  addRow(machine, row, head, false)
  extend(table, machine)
  return 'leaf'
}

/** The paragraph becomes the table; what stood before its last line stays one. */
function replaceHead(block: Block, machine: Machine, rules: Rules, from: number): Block {
  const lines = block.lines.slice(0, -1)
  block.lines = lines
  const last = lines.at(-1)
  if (last && block.head < lines.length) {
    block.to = last.from + trimmedEnd(last.text)
    machine.matched = machine.spine.length - 1
    return openBlock(machine, rules, from)
  }
  block.rules = rules
  block.lines = []
  block.from = from
  return block
}

const cell = '[ \\t]*:?-+:?[ \\t]*'
const delimiterRow = new RegExp(`^\\|?${cell}(?:\\|${cell})*\\|?[ \\t]*$`)

function readDelimiters(row: string): Align[] | null {
  if (!delimiterRow.test(row) || !/[|:]/.test(row)) return null
  const cells = row.match(/:?-+:?/g) ?? []
  return cells.length > mostColumns ? null : cells.map(alignOf)
}

function alignOf(sign: string): Align {
  if (sign.endsWith(':')) return sign.startsWith(':') ? 'center' : 'right'
  return sign.startsWith(':') ? 'left' : null
}

function tableRules(align: readonly Align[], row: Rules): Rules {
  return {
    holds: 'row',
    resume: (_, machine) => !isLineBlank(machine) && indentOf(machine) < 4,
    addLine: (block, machine) => {
      addRow(machine, row, segmentOf(machine), machine.cut)
      extend(block, machine)
    },
    toNode: (_, children) => ({
      type: 'table',
      align,
      children,
    }),
  }
}
