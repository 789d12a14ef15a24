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
export function splitCells({ text, from }: Segment): Cell[] {
  const cells: Cell[] = []
  const end = trimmedEnd(text)
  let pieces: Segment[] = []
  let start = text.startsWith('|') ? 1 : 0
  const endPiece = (at: number): void => {
    pieces.push({ text: text.slice(start, at), from: from + start, isJoined: true })
    start = at + 1
  }
  for (const { 0: sign, index } of text.slice(0, end).matchAll(/\\\\|\\?\|/g)) {
    if (index < start || sign === '\\\\') continue
    endPiece(index)
    if (sign === '|') {
      cells.push(trimCell(pieces))
      pieces = []
    }
  }
  if (start < end) {
    endPiece(end)
    cells.push(trimCell(pieces))
  }
  return cells
}

function trimCell(pieces: readonly Segment[]): Cell {
  const [first = { text: '', from: 0 }, ...others] = pieces
  const lead = endOfBlanks(first.text, 0)
  const segments = [{ text: first.text.slice(lead), from: first.from + lead }, ...others]
  const last = segments.at(-1) ?? first
  return { segments, from: first.from + lead, to: last.from + trimmedEnd(last.text) }
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
