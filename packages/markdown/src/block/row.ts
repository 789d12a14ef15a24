import { endOfBlanks, trimmedEnd } from '../characters.ts'
import type { Segment } from '../inline/content.ts'
import { parseInlines } from '../inline/parseInlines.ts'
import { createProgress } from '../inline/settle.ts'
import type { Placeless, Table, TableCell, TableRow } from '../tree.ts'
import { putPlace } from '../putPlace.ts'
import { readingOf } from './leaf.ts'
import type { Block, Machine, Rules } from './machine.ts'
import { closeTip, openBlock } from './spine.ts'

/** A cell: its text in stretches, since the backslash of `\|` is left out. */
type Cell = { readonly segments: readonly Segment[]; readonly from: number; readonly to: number }

/**
 * The cells of a row. The pipes at its ends may be missing.
 *
 *   | a | b \| c |
 *     ^   ^^^^^^
 */
export function splitCells(line: Segment): Cell[] {
  const row = line.text.slice(0, trimmedEnd(line.text))
  const cells: Cell[] = []
  let start = row.startsWith('|') ? 1 : 0
  for (let at = start; at < row.length; at++) {
    if (row[at] === '\\') at++
    else if (row[at] === '|') {
      cells.push(toCell(line, start, at))
      start = at + 1
    }
  }
  if (start < row.length) cells.push(toCell(line, start, row.length))
  return cells
}

function toCell({ text, from }: Segment, start: number, end: number): Cell {
  const head = endOfBlanks(text, start)
  const cell = text.slice(head, end)
  let next = from + head
  const segments = cell.split(/\\(?=\|)/).map((piece) => {
    const segment = { text: piece, from: next, isJoined: true as const }
    next += piece.length + 1
    return segment
  })
  return { segments, from: from + head, to: from + head + trimmedEnd(cell) }
}

/** Adds a row to the table that is matched. A row is a line, so it is closed at once. */
export function addRow(machine: Machine, rules: Rules, line: Segment, cut: boolean): void {
  const block = openBlock(machine, rules, line.from)
  block.lines.push(line)
  block.cut = cut
  block.to = line.from + trimmedEnd(line.text)
  closeTip(machine)
}

/** What the rows of a table with so many columns are. */
export function rowRules(columns: number): Rules {
  return {
    kind: 'row',
    toNode: (block, _, machine) => toRow(block, block.lines[0] as Segment, machine, columns), // See addRow.
  }
}

function toRow(
  block: Block,
  line: Segment,
  machine: Machine,
  columns: number,
): Placeless<TableRow> {
  const cells = splitCells(line).slice(0, columns)
  const children = cells.map((cell, index): TableCell => {
    const reading = readingOf(block, machine, block.cut && index === cells.length - 1)
    const { nodes } = parseInlines(cell.segments, reading, createProgress(cell.from))
    return { type: 'tableCell', key: cell.from, from: cell.from, to: cell.to, children: nodes }
  })
  return { type: 'tableRow', children }
}

/** A row that may be the head of a table to come. */
export function pendingTable(block: Block, line: Segment, machine: Machine): Placeless<Table> {
  const row = toRow(block, line, machine, Infinity)
  const align = row.children.map(() => null)
  const children = [putPlace<TableRow>(row, line.from, block.to)]
  return { type: 'table', align, children, pending: true }
}
