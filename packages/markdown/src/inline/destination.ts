import { isAsciiPunctuation, endOfMatch } from '../characters.ts'
import type { Definition } from './scan.ts'

/** Where a link leads, and where the text goes on behind it. */
export type Target = Definition & {
  readonly end: number
  /** A title has begun that is not closed: more text may change what was found. */
  readonly isOpen: boolean
}

/** Deeper parentheses are no destination: the bound keeps a row of `[a](` from being quadratic. */
const deepest = 32

/** The end of the white space at `position`, with one line end at most. */
export function skipSpace(text: string, position: number): number {
  return endOfMatch(space, text, position)
}

const space = /[ \t]*(?:\n[ \t]*)?/y

/**
 * The address of a link, and the title if one follows. `null` where there is none, `'cut'` where
 * the text ended before one could tell.
 *
 * @param endOf the end of what has to stand behind them: 0 where it does not, -1 where the text
 *   ended before it
 */
export function readTarget(
  text: string,
  start: number,
  endOf: (text: string, position: number) => number,
): Target | 'cut' | null {
  const angled = text[start] === '<' ? 1 : 0
  const addressEnd = angled ? endOfFramed(text, start, '>', '<\n') : endOfBare(text, start)
  if (addressEnd <= 0) return addressEnd < 0 ? 'cut' : null
  const url = text.slice(start + angled, addressEnd - angled)
  const titleStart = skipSpace(text, addressEnd)
  const titleEnd = titleStart > addressEnd ? endOfTitle(text, titleStart) : 0
  const end = titleEnd > 0 ? endOf(text, titleEnd) : titleEnd
  const title = text.slice(titleStart + 1, titleEnd - 1)
  if (end > 0) return { url, title, end, isOpen: false }
  const bareEnd = endOf(text, addressEnd)
  if (bareEnd <= 0) return end < 0 || bareEnd < 0 ? 'cut' : null
  return { url, title: null, end: bareEnd, isOpen: end < 0 || titleStart === text.length }
}

/**
 * The end of what begins with a sign and ends with `closer`, if none of `others` is in it but behind
 * a backslash. 0 where it is not one, -1 where the text ended before one could tell.
 */
function endOfFramed(
  text: string,
  position: number,
  closer: string,
  others: string,
  stop: number = text.length,
): number {
  for (let end = position + 1; end < stop; end++) {
    const sign = text.charAt(end)
    if (sign === closer) return end + 1
    if (others.includes(sign)) return 0
    if (isEscape(text, end)) end++
  }
  return stop === text.length ? -1 : 0
}

/** The end of an address without brackets, with balanced parentheses. */
function endOfBare(text: string, position: number): number {
  let depth = 0
  let end = position
  for (; end < text.length; end++) {
    const sign = text.charAt(end)
    if (isEscape(text, end)) end++
    else if (sign === '(') {
      if (++depth > deepest) return 0
    } else if (sign === ')') {
      if (depth-- === 0) return end
    } else if (sign <= ' ' || sign === '\x7f') break
  }
  if (end >= text.length) return depth > 0 ? -1 : text.length
  return depth > 0 || end === position ? 0 : end
}

function isEscape(text: string, position: number): boolean {
  return text[position] === '\\' && isAsciiPunctuation(text.charAt(position + 1))
}

/** The title of a link: in `"`, `'` or parentheses. */
function endOfTitle(text: string, position: number): number {
  const opener = text.charAt(position)
  if (opener === '(') return endOfFramed(text, position, ')', opener)
  return opener === '"' || opener === "'" ? endOfFramed(text, position, opener, '\0') : 0
}

/** A label is shorter than this. */
const longest = 1000

/** The end of a label in brackets; 0 where there is none, -1 where the text ended too early. */
export function endOfLabel(text: string, position: number): number {
  const stop = Math.min(text.length, position + longest + 1)
  const end = endOfFramed(text, position, ']', '[', stop)
  return end > 0 && !/[^ \t\n]/.test(text.slice(position + 1, end - 1)) ? 0 : end
}
