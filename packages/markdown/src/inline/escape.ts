import { isAsciiPunctuation } from '../characters.ts'
import { addNode, addText, type Scan } from './scan.ts'

/** A backslash: the punctuation behind it is only itself, a line end behind it is a hard break. */
export function readEscape(scan: Scan): boolean {
  const { text, position } = scan
  const next = text.charAt(position + 1)
  if (next === '\n') return addNode(scan, position, position + 2, { type: 'break' })
  if (isAsciiPunctuation(next)) return addText(scan, position + 2, { value: next })
  return false
}
