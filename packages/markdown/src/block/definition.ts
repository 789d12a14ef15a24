import { endOfBlanks } from '../characters.ts'
import { endOfLabel, readTarget, skipSpace } from '../inline/destination.ts'
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
  const labelEnd = endOfLabel(text, position)
  if (labelEnd < 0) return 'label'
  if (labelEnd === 0 || text[labelEnd] !== ':') return null
  const start = skipSpace(text, labelEnd + 1)
  if (start === text.length) return 'cut'
  const target = readTarget(text, start)
  if (target === null || target === 'cut') return target
  const { addressEnd, titleStart, titleEnd } = target
  if (addressEnd === start) return null
  const found = { ...target, label: text.slice(position + 1, labelEnd - 1) }
  const end = titleEnd > 0 ? endOfLine(text, titleEnd) : -1
  if (end >= 0) return { ...found, end, isOpen: false }
  // Without the title, the line has to end before it.
  const lineEnd = endOfLine(text, addressEnd)
  if (lineEnd < 0) return titleEnd < 0 ? 'cut' : null
  const isOpen = titleEnd < 0 || titleStart === text.length
  return { ...found, title: null, end: lineEnd, isOpen }
}

/** The beginning of the next line, -1 where more than blanks comes before it. */
function endOfLine(text: string, position: number): number {
  const end = endOfBlanks(text, position)
  if (end >= text.length) return text.length
  return text[end] === '\n' ? end + 1 : -1
}
