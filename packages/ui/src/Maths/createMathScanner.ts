import { fenceAt, readFormula } from './openFormula.ts'
import type { Formula } from './openFormula.ts'

/** A formula in a text; `open` while its end has not come, `broken` when it will not. */
export type MathSpan = {
  readonly from: number
  to: number
  tex: string
  readonly display: boolean
  state: 'open' | 'whole' | 'broken'
}

/** Finds the formulas of a text that grows. */
export type MathScanner = {
  /** The formulas so far, in order. */
  readonly spans: readonly MathSpan[]
  /** What may be shown of the text so far, each character of a formula replaced by `mask`; each time it begins with what it was before. */
  read: (text: string, over: boolean) => string
}

/** Stands for a character of a formula: a letter to a parser of markdown, and nobody's. */
export const mask = '\uF8E0'

type Scan = {
  readonly spans: MathSpan[]
  /** What was shown, with masks. */
  shown: string
  /** Up to here all is decided. */
  at: number
  /** The end of the code at `at` is looked for from here on. */
  sought: number
  /** The formula at `at` whose beginning is shown already. */
  open: MathSpan | null
}

/** Makes a scanner for one text. */
export function createMathScanner(): MathScanner {
  const scan: Scan = { spans: [], shown: '', at: 0, sought: 0, open: null }
  return {
    spans: scan.spans,
    read(text, over) {
      while (step(scan, text, over));
      return scan.shown
    },
  }
}

const signs = /\\[\s\S]?|`+|~{3,}|\${1,2}/g

/** Decides one sign more; false when it needs more text, or there is none. */
function step(scan: Scan, text: string, over: boolean): boolean {
  if (scan.open !== null) return stepFormula(scan, text, scan.at, over)
  signs.lastIndex = scan.at
  const sign = signs.exec(text)
  if (sign === null) return wait(scan, text, text.length)
  const { index, 0: found } = sign
  if (/^[`~]/.test(found)) return stepCode(scan, text, index, found, over)
  // Half of a sign: the next character tells.
  if (!over && found.length === 1 && index + 1 === text.length) return wait(scan, text, index)
  if (fenceAt(text, index) === undefined) return move(scan, text, index + found.length)
  return stepFormula(scan, text, index, over)
}

/** Shows the text up to a place, which is decided then. */
function move(scan: Scan, text: string, to: number): true {
  show(scan, text, to)
  scan.at = to
  return true
}

/** The same, and nothing more can be decided. */
function wait(scan: Scan, text: string, to: number): false {
  return !move(scan, text, to)
}

function show(scan: Scan, text: string, to: number): void {
  if (to > scan.shown.length) scan.shown += text.slice(scan.shown.length, to)
}

function stepFormula(scan: Scan, text: string, from: number, over: boolean): boolean {
  const fence = fenceAt(text, from)
  const found = fence === undefined ? 'none' : readFormula(text, from, fence, over)
  // What is shown as code that turned out to be none stays words.
  const isShown = scan.open === null && from < scan.shown.length
  if (found === 'none' || isShown) return giveUp(scan, text, from, fence?.open.length ?? 1)
  if (found === 'maybe') return wait(scan, text, from)
  show(scan, text, from)
  scan.at = from
  if (scan.open === null) {
    scan.open = { from, to: from, tex: '', display: fence?.display === true, state: 'open' }
    scan.spans.push(scan.open)
  }
  return found === 'coming' ? grow(scan, scan.open, text) : finish(scan, scan.open, found)
}

/** A line end at the end may be half of what ends the paragraph, and the formula with it. */
function grow(scan: Scan, span: MathSpan, text: string): false {
  span.to = Math.max(span.to, text.replace(/\s*\n[\s>]*$/, '').length)
  span.tex = text.slice(span.from, span.to)
  scan.shown = scan.shown.padEnd(span.to, mask)
  return false
}

function finish(scan: Scan, span: MathSpan, { end, tex }: Formula): true {
  Object.assign(span, { to: end, tex, state: 'whole' })
  scan.shown = scan.shown.padEnd(end, mask)
  scan.at = end
  scan.open = null
  return true
}

/** No formula: a sign, or, when its beginning is shown already, words as they came. */
function giveUp(scan: Scan, text: string, from: number, length: number): true {
  const { open } = scan
  if (open === null) return move(scan, text, from + length)
  open.state = 'broken'
  open.tex = text.slice(open.from, open.to)
  scan.open = null
  scan.at = open.to
  return true
}

const lineStart = /^(?:[ \t>]|[-*+][ \t]|\d{1,9}[.)][ \t])*$/

/** Code has no formulas: a fence to its closing line, a run of backticks to the next of its length. */
function stepCode(scan: Scan, text: string, from: number, run: string, over: boolean): boolean {
  const start = from + run.length
  const line = text.slice(text.lastIndexOf('\n', from - 1) + 1, from)
  const isFence = run.length > 2 && lineStart.test(line)
  if (!isFence && run.startsWith('~')) return move(scan, text, start)
  const seek = Math.max(start, scan.sought)
  const end = isFence ? endOfFence(text, seek, run) : endOfCode(text, seek, run, over)
  if (end !== null) return move(scan, text, end === 'none' ? start : end)
  if (over) return move(scan, text, isFence ? text.length : start)
  // Shown as it comes; its end is looked for again when there is more, in the last line.
  show(scan, text, text.length)
  scan.at = from
  scan.sought = text.lastIndexOf('\n')
  return false
}

function endOfFence(text: string, from: number, run: string): number | null {
  const close = new RegExp(`\\n[ \\t>]*${run.charAt(0)}{${run.length},}[ \\t]*(?=\\n)`, 'g')
  close.lastIndex = from
  return close.test(text) ? close.lastIndex : null
}

/** Behind the run that closes it; none where the paragraph ends before. */
function endOfCode(text: string, from: number, run: string, over: boolean): number | 'none' | null {
  const stops = /`+|\n[ \t>]*\n|\n[ \t>]*~~~/g
  stops.lastIndex = from
  for (let stop = stops.exec(text); stop; stop = stops.exec(text)) {
    if (stop[0].startsWith('\n')) return 'none'
    if (stop[0] === run && (over || stops.lastIndex < text.length)) return stops.lastIndex
  }
  return null
}
