import { decodeEscapes } from '../entity/decodeEntity.ts'
import { isAsciiPunctuation, isBlank } from '../characters.ts'

/** What was found, and where it ends. */
export type Found = { readonly value: string; readonly end: number }

/** `null` where there is none, `'cut'` where the text ended before one could tell. */
export type Finding = Found | 'cut' | null

/** Deeper parentheses are no destination: the bound keeps a row of `[a](` from being quadratic. */
const deepest = 32

/** The end of the white space at `position`, with one line end at most. */
export function skipSpace(text: string, position: number): number {
  let end = position
  let lines = 0
  for (;;) {
    const code = text.charCodeAt(end)
    if (code === 10) lines++
    else if (!isBlank(code)) return end
    if (lines > 1) return end
    end++
  }
}

/** The address of a link: in angle brackets, or bare with balanced parentheses. */
export function readDestination(text: string, position: number): Finding {
  return text.charCodeAt(position) === 60 ? readAngled(text, position) : readBare(text, position)
}

function readAngled(text: string, position: number): Finding {
  for (let end = position + 1; end < text.length; end++) {
    const code = text.charCodeAt(end)
    if (code === 62) return { value: decodeEscapes(text.slice(position + 1, end)), end: end + 1 }
    if (code === 60 || code === 10) return null
    if (isEscape(text, end)) end++
  }
  return 'cut'
}

function readBare(text: string, position: number): Finding {
  let depth = 0
  let end = position
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end)
    if (isEscape(text, end)) end++
    else if (code === 40) {
      if (++depth > deepest) return null
    } else if (code === 41) {
      if (depth-- === 0) break
    } else if (code <= 32 || code === 127) break
  }
  if (end >= text.length) return depth > 0 ? 'cut' : found(text, position, text.length)
  if (depth > 0) return null
  return end === position && text.charCodeAt(end) !== 41 ? null : found(text, position, end)
}

function isEscape(text: string, position: number): boolean {
  return text.charCodeAt(position) === 92 && isAsciiPunctuation(text.charCodeAt(position + 1))
}

function found(text: string, position: number, end: number): Found {
  return { value: decodeEscapes(text.slice(position, end)), end }
}

/** The title of a link: in `"`, `'` or parentheses. */
export function readTitle(text: string, position: number): Finding {
  const opener = text.charCodeAt(position)
  if (opener !== 34 && opener !== 39 && opener !== 40) return null
  const closer = opener === 40 ? 41 : opener
  for (let end = position + 1; end < text.length; end++) {
    const code = text.charCodeAt(end)
    if (code === closer)
      return { value: decodeEscapes(text.slice(position + 1, end)), end: end + 1 }
    if (code === 40 && opener === 40) return null
    if (isEscape(text, end)) end++
  }
  return 'cut'
}

/** A label is shorter than this. */
const longest = 1000

/** A label in brackets; its value is as written. */
export function readLabel(text: string, position: number): Finding {
  const stop = Math.min(text.length, position + longest + 1)
  let filled = false
  for (let end = position + 1; end < stop; end++) {
    const code = text.charCodeAt(end)
    if (code === 93) return filled ? { value: text.slice(position + 1, end), end: end + 1 } : null
    if (code === 91) return null
    if (!isBlank(code) && code !== 10) filled = true
    if (isEscape(text, end)) end++
  }
  return stop === text.length ? 'cut' : null
}
