import { trimmedEnd } from '../characters.ts'
import { addNode, addText, flushText, type Scan } from './scan.ts'

/**
 * The end of a line inside a paragraph: a hard break behind two spaces, else a soft one. The blanks
 * before it go; those behind it never got here.
 */
export function readLineEnd(scan: Scan): boolean {
  const { text, position, plain } = scan
  const from = plain + trimmedEnd(text.slice(plain, position))
  if (text.slice(from, position).endsWith('  '))
    return addNode(scan, from, position + 1, { type: 'break' })
  flushText(scan, from)
  scan.plain = position
  return addText(scan, position + 1)
}
