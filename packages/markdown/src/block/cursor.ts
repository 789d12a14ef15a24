import { isBlank } from '../characters.ts'
import type { Segment } from '../inline/content.ts'

/** A line of the source, without its end. */
export type SourceLine = {
  readonly text: string
  /** Offset of its first character. */
  readonly from: number
  readonly number: number
  /** More of it is to come. */
  readonly cut: boolean
}

/**
 * Where reading stands in a line. Columns count tabs as CommonMark does: to the next multiple of
 * four. A tab may be taken in part, then `column` stands inside it and `offset` still before it.
 */
export type Cursor = {
  readonly line: SourceLine
  readonly text: string
  offset: number
  column: number
  /** Part of the tab at `offset` is taken. */
  inTab: boolean
  /** The next character that is no blank, and its column. */
  next: number
  nextColumn: number
}

export function openCursor(line: SourceLine): Cursor {
  const start = { offset: 0, column: 0, inTab: false, next: -1, nextColumn: 0 }
  const cursor = { line, text: line.text, ...start }
  findNext(cursor)
  return cursor
}

function findNext(cursor: Cursor): void {
  if (cursor.next >= cursor.offset) return
  let { offset, column } = cursor
  for (;;) {
    const sign = cursor.text[offset]
    if (sign === '\t') column += 4 - (column % 4)
    else if (sign === ' ') column++
    else break
    offset++
  }
  cursor.next = offset
  cursor.nextColumn = column
}

/** The offset of the next character in the source. */
export function hereOf({ line, next }: Cursor): number {
  return line.from + next
}

/** What stands from the next character on. */
export function segmentOf(cursor: Cursor): Segment {
  return { text: cursor.text.slice(cursor.next), from: hereOf(cursor) }
}

/** Columns of white space before the next character. */
export function indentOf(cursor: Cursor): number {
  return cursor.nextColumn - cursor.column
}

/** Whether nothing but white space is left. */
export function isLineBlank(cursor: Cursor): boolean {
  return cursor.next >= cursor.text.length
}

/** Goes on by columns of white space. */
export function skipColumns(cursor: Cursor, count: number): void {
  let left = count
  while (left > 0 && isBlank(cursor.text[cursor.offset])) {
    const width = cursor.text[cursor.offset] === '\t' ? 4 - (cursor.column % 4) : 1
    if (width > left) {
      cursor.column += left
      cursor.inTab = true
      return
    }
    cursor.column += width
    cursor.offset++
    cursor.inTab = false
    left -= width
  }
  findNext(cursor)
}

/** Goes on to the next character or an offset behind it; no tabs lie between. */
export function skipTo(cursor: Cursor, offset: number): void {
  cursor.column = cursor.nextColumn + offset - cursor.next
  cursor.offset = offset
  cursor.inTab = false
  findNext(cursor)
}

/** The rest of the line, with what is left of a tab as spaces. */
export function restOf(cursor: Cursor): string {
  const { text, offset, column, inTab } = cursor
  return inTab ? ' '.repeat(4 - (column % 4)) + text.slice(offset + 1) : text.slice(offset)
}
