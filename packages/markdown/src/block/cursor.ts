import { isBlank } from '../characters.ts'
import type { Segment } from '../inline/content.ts'

/**
 * The line at hand, and where reading stands in it. Columns count tabs as CommonMark does: to the
 * next multiple of four. A tab may be taken in part, then `column` stands inside it and `offset`
 * still before it.
 */
export type Cursor = {
  /** The line, without its end. */
  text: string
  /** More of it is to come. */
  cut: boolean
  /** The offset of its first character. */
  lineFrom: number
  /** How many lines came before it. */
  line: number
  offset: number
  column: number
  /** Part of the tab at `offset` is taken. */
  inTab: boolean
  /** The next character that is no blank, and its column. */
  next: number
  nextColumn: number
}

/** Begins with a line: the next one, or what there is of it. */
export function openLine(cursor: Cursor, text: string, cut: boolean): void {
  cursor.text = text
  cursor.cut = cut
  cursor.offset = cursor.column = 0
  cursor.next = -1
  cursor.inTab = false
  findNext(cursor)
}

function findNext(cursor: Cursor): void {
  const { text, offset, column } = cursor
  if (cursor.next >= offset) return
  cursor.next = offset
  cursor.nextColumn = column
  for (; isBlank(text[cursor.next]); cursor.next++)
    cursor.nextColumn += widthOf(text[cursor.next], cursor.nextColumn)
}

/** How many columns a blank takes, or what is left of it. */
function widthOf(blank: string | undefined, column: number): number {
  return blank === '\t' ? 4 - (column % 4) : 1
}

/** The offset of the next character in the source. */
export function hereOf({ lineFrom, next }: Cursor): number {
  return lineFrom + next
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
  const stop = cursor.column + count
  while (cursor.column < stop && isBlank(cursor.text[cursor.offset])) {
    const end = cursor.column + widthOf(cursor.text[cursor.offset], cursor.column)
    cursor.column = Math.min(end, stop)
    cursor.inTab = end > stop
    if (!cursor.inTab) cursor.offset++
  }
  findNext(cursor)
}

/** Takes the columns that a line of a block is indented by; a blank line may have less. */
export function takeIndent(cursor: Cursor, columns: number): boolean {
  const isInside = isLineBlank(cursor) || indentOf(cursor) >= columns
  if (isInside) skipColumns(cursor, columns)
  return isInside
}

/** Goes on to the next character or an offset behind it; no tabs lie between. */
export function skipTo(cursor: Cursor, offset: number): void {
  cursor.column = cursor.nextColumn + offset - cursor.next
  cursor.offset = offset
  cursor.inTab = false
  findNext(cursor)
}

/** The rest of the line, with what is left of a tab as spaces. */
export function restOf({ text, offset, column, inTab }: Cursor): string {
  return inTab ? ' '.repeat(widthOf('\t', column)) + text.slice(offset + 1) : text.slice(offset)
}
