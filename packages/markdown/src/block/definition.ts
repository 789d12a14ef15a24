import { endOfBlanks } from '../characters.ts'
import { endOfLabel, readTarget, skipSpace, type Target } from '../inline/destination.ts'
import { normalizeLabel } from '../inline/label.ts'

/** What a label leads to, and where the text goes on behind its line. */
export type FoundDefinition = Target & { readonly key: string }

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
  // Only an address in parentheses may be empty.
  const target = text[start] === ')' ? null : readTarget(text, start, endOfLine)
  if (target === null || target === 'cut') return target
  return { ...target, key: normalizeLabel(text.slice(position + 1, labelEnd - 1)) }
}

/** The beginning of the next line, 0 where more than blanks comes before it. */
function endOfLine(text: string, position: number): number {
  const end = endOfBlanks(text, position)
  if (end >= text.length) return text.length
  return text[end] === '\n' ? end + 1 : 0
}
