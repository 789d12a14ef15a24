import { readFootnoteReference } from './footnoteReference.ts'
import { addText, hideUntil, type Bracket, type Scan } from './scan.ts'

/** `[` or `![`: a footnote, or what may become a link or an image. A footnote behind a `!` stays one. */
export function readBracket(scan: Scan): boolean {
  const { text, position, cutEnd } = scan
  const image = text[position] === '!'
  // At the cut end one that begins a word may begin an image; behind a word it is what it is.
  if (image && position + 1 === cutEnd)
    return /(?:^|[\s([])[*_~]*!$/.test(text.slice(-5)) && hideUntil(scan, cutEnd)
  const to = position + (image ? 2 : 1)
  if (text[to - 1] !== '[') return false
  scan.position = to - 1
  if (readFootnoteReference(scan, image)) return true
  scan.position = position
  if (to === cutEnd) return hideUntil(scan, to)
  addText(scan, to)
  scan.brackets.push({ image, from: position, to, token: scan.tokens.length - 1 })
  return true
}

/** Takes the innermost open bracket, and gives it if it can become a link or an image. */
export function takeBracket(scan: Scan): Bracket | undefined {
  const bracket = scan.brackets.pop()
  const height = scan.brackets.length
  const isSpent = height < scan.spent
  scan.spent = Math.min(scan.spent, height)
  return isSpent && !bracket?.image ? undefined : bracket
}
