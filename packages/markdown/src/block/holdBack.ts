import { isBlank, isDigit } from '../characters.ts'
import type { Cursor } from './cursor.ts'
import { matchedBlock, type Machine } from './machine.ts'

const signs = '-+*=#>`~|:_'

/**
 * Whether the unfinished line is kept back until its next character: as long as it is only signs,
 * that character says what they mean. `-` may be an item, a heading's underline, a rule, a table.
 */
export function isHeldBack(machine: Machine, cursor: Cursor): boolean {
  const { rules } = matchedBlock(machine)
  if (rules.mayEnd !== undefined) return rules.mayEnd(cursor)
  const { text } = cursor
  let at = cursor.next
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (isDigit(code)) {
      const end = endOfNumber(text, at)
      if (end < text.length && !isBlank(text.charCodeAt(end))) return false
      at = end
    } else if (code === 91) return isHeldBracket(text, at)
    else if (isBlank(code) || signs.includes(text.charAt(at))) at++
    else return false
  }
  return true
}

/** The end of what may number an item; `from` itself for more digits than that takes. */
function endOfNumber(text: string, from: number): number {
  let end = from
  while (isDigit(text.charCodeAt(end))) end++
  if (end - from > 9) return from
  return '.)'.includes(text.charAt(end)) && end < text.length ? end + 1 : end
}

/** The sign of a task, or the label of a footnote. */
function isHeldBracket(text: string, from: number): boolean {
  return /^\[(?:[ xX]?\]?[ \t]*|\^[^\s[\]]*\]?:?[ \t]*)$/.test(text.slice(from, from + 200))
}
