import { readDestination, readLabel, readTitle, skipSpace } from '../inline/destination.ts'
import type { Definition } from '../inline/scan.ts'

/** A definition, and where the text goes on behind its line. */
export type FoundDefinition = Definition & {
  readonly label: string
  readonly end: number
  /** A title has begun that is not closed: more text may change what was found. */
  readonly isOpen: boolean
}

/**
 * The link reference definition that begins at `position`.
 *
 *   [label]: url "title"
 *
 * `null` where there is none; `'label'` and `'cut'` where the text ended too early to tell, in the
 * label or behind it.
 */
export function readDefinition(
  text: string,
  position: number,
): FoundDefinition | 'label' | 'cut' | null {
  const label = readLabel(text, position)
  if (label === 'cut') return 'label'
  if (label === null) return null
  if (text.charCodeAt(label.end) !== 58) return null
  const start = skipSpace(text, label.end + 1)
  if (start === text.length) return 'cut'
  const destination = readDestination(text, start)
  if (destination === null || destination === 'cut') return destination
  if (destination.end === start) return null
  return readEnd(text, label.value, destination.value, destination.end)
}

/** The title, if one stands there and nothing behind it; else the line has to end before. */
function readEnd(
  text: string,
  label: string,
  url: string,
  position: number,
): FoundDefinition | 'cut' | null {
  const gap = skipSpace(text, position)
  const title = gap > position ? readTitle(text, gap) : null
  if (title !== null && title !== 'cut') {
    const end = endOfLine(text, title.end)
    if (end >= 0) return { label, url, title: title.value, end, isOpen: false }
  }
  const end = endOfLine(text, position)
  const isOpen = title === 'cut' || gap === text.length
  if (end < 0) return title === 'cut' ? 'cut' : null
  return { label, url, title: null, end, isOpen }
}

/** The beginning of the next line, -1 where more than blanks comes before it. */
function endOfLine(text: string, position: number): number {
  let end = position
  while (text.charCodeAt(end) === 32 || text.charCodeAt(end) === 9) end++
  if (end >= text.length) return text.length
  return text.charCodeAt(end) === 10 ? end + 1 : -1
}
