import { buildNodes, plainText } from './build.ts'
import { takeBracket } from './bracket.ts'
import { endOfLabel, readTarget, skipSpace } from './destination.ts'
import { closeOpeners, matchRuns } from './run.ts'
import {
  addNode,
  flushText,
  hideUntil,
  type Bracket,
  type Definition,
  type Run,
  type Scan,
} from './scan.ts'

/** What follows the text of a link. */
type Tail = Definition & { readonly end: number }

/**
 * `]`: the end of a link or an image, if what follows says where it leads.
 *
 *   [text](url "title")   [text][label]   [text][]   [text]
 *        ^                     ^               ^          ^
 */
export function readBracketEnd(scan: Scan): boolean {
  const bracket = takeBracket(scan)
  if (!bracket || bracket.spent) return false
  const tail = readTail(scan, bracket)
  if (!tail) return rescan(scan, bracket)
  flushText(scan, scan.position)
  return wrap(scan, bracket, tail === 'cut' ? null : tail)
}

/**
 * An address inside brackets waits to see whether they are a link. They are none: read it again.
 * Brackets with others inside are left, or nesting would make that quadratic.
 */
function rescan(scan: Scan, bracket: Bracket): boolean {
  if (!scan.skippedAddress || bracket.holdsBracket || scan.brackets.length > 0) return false
  readAgain(scan, bracket, [bracket])
  return true
}

/** The same for brackets that were never closed: all at once, from the first of them. */
export function rescanOpen(scan: Scan): boolean {
  const [first] = scan.brackets
  if (!scan.skippedAddress || !first) return false
  readAgain(scan, first, scan.brackets.splice(0))
  return true
}

function readAgain(scan: Scan, first: Bracket, dead: readonly Bracket[]): void {
  scan.dead ??= new Set()
  for (const { to } of dead) scan.dead.add(to - 1)
  scan.skippedAddress = false
  scan.tokens.length = first.token
  scan.queue.length = first.queued
  scan.spent = 0
  scan.plain = first.from
  scan.position = first.to
}

function readTail(scan: Scan, bracket: Bracket): Tail | 'cut' | null {
  const { text, reading } = scan
  const start = scan.position + 1
  const next = text.charCodeAt(start)
  let cut = start === scan.cutEnd
  let end = start
  if (next === 40) {
    const resource = readResource(text, start)
    if (resource !== null && resource !== 'cut') return resource
    cut = resource === 'cut'
  } else if (next === 91) {
    const labelEnd = endOfLabel(text, start)
    cut = labelEnd < 0
    if (labelEnd > 0) return lookUp(scan, text.slice(start + 1, labelEnd - 1), labelEnd)
    if (text.charCodeAt(start + 1) === 93) end = start + 2
  }
  if (cut) scan.undecided = true
  const label = text.slice(bracket.to, scan.position)
  const shortcut = bracket.holdsBracket ? null : lookUp(scan, label, end)
  if (shortcut !== null) return shortcut
  // "[1]" is mostly a note in the text, and stays as it is.
  const isNote = start === text.length && /^[0-9]+$/.test(label)
  return cut && reading.growing && !isNote ? 'cut' : null
}

function lookUp(scan: Scan, label: string, end: number): Tail | null {
  if (label.length > 999 || !/[^ \t\n]/.test(label)) return null
  const definition = scan.reading.find(label)
  return definition ? { ...definition, end } : null
}

/** `(url "title")` */
function readResource(text: string, position: number): Tail | 'cut' | null {
  const target = readTarget(text, skipSpace(text, position + 1))
  if (target === null || target === 'cut') return target
  const { titleStart, titleEnd } = target
  const end = titleEnd > 0 ? skipSpace(text, titleEnd) : titleStart
  if (titleEnd < 0 || end >= text.length) return 'cut'
  return text.charCodeAt(end) === 41 ? { ...target, end: end + 1 } : null
}

/**
 * Makes a link or an image of a bracket and all behind it. Without a tail its address has not come:
 * it is pending, and what came of the address is not shown.
 */
export function wrap(scan: Scan, bracket: Bracket, tail: Tail | null): true {
  const openers: Run[] = []
  matchRuns(scan.queue.splice(bracket.queued), openers, [])
  if (!tail) closeOpeners(openers)
  const { url, title, end } = tail ?? { url: null, title: null, end: scan.text.length }
  const children = buildNodes(scan.tokens.splice(bracket.token).slice(1), scan.content)
  if (!bracket.image) scan.spent = scan.brackets.length
  if (!tail && children.length === 0) return hideUntil(scan, end)
  const state = { url, title, ...(!tail && { pending: true as const }) }
  return addNode(
    scan,
    bracket.from,
    end,
    bracket.image
      ? { type: 'image', ...state, alt: plainText(children) }
      : { type: 'link', ...state, children },
  )
}
