import { readFootnoteReference } from './footnoteReference.ts'
import { addText, hideUntil, type Bracket, type Scan } from './scan.ts'

/** `[`: a footnote, or what may become a link. */
export function readBracket(scan: Scan): boolean {
  if (scan.dead?.has(scan.position)) return false
  const footnote = scan.reading.extended && scan.text[scan.position + 1] === '^'
  return (footnote && readFootnoteReference(scan, false)) || openBracket(scan, false)
}

/** `![`: what may become an image. A footnote behind a `!` stays one. */
export function readBang(scan: Scan): boolean {
  const { text, position } = scan
  if (position + 1 === scan.cutEnd) return hideLoneBang(scan)
  if (text[position + 1] !== '[' || scan.dead?.has(position + 1)) return false
  if (scan.reading.extended && text[position + 2] === '^') {
    scan.position++
    if (readFootnoteReference(scan, true)) return true
    scan.position--
  }
  return openBracket(scan, true)
}

/** At the cut end a `!` that begins a word may begin an image; behind a word it is what it is. */
function hideLoneBang(scan: Scan): boolean {
  const { text, position } = scan
  const previous = scan.before + text.slice(Math.max(0, position - 4), position)
  return /(?:^|[\s[(])[*_~]*$/.test(previous) && hideUntil(scan, text.length)
}

function openBracket(scan: Scan, image: boolean): boolean {
  const { position } = scan
  const to = position + (image ? 2 : 1)
  if (to === scan.cutEnd) return hideUntil(scan, to)
  const above = scan.brackets.at(-1)
  if (above) above.holdsBracket = true
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
