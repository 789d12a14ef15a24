import { buildNodes, plainText } from './build.ts'
import { takeBracket } from './bracket.ts'
import { sourceAt, sourceEnd } from './content.ts'
import { readDestination, readLabel, readTitle, skipSpace } from './destination.ts'
import { closeOpeners, matchRuns } from './run.ts'
import { flushText, type Bracket, type Definition, type Scan } from './scan.ts'

/** What follows the text of a link. */
type Tail = Definition & { readonly end: number }

/**
 * `]`: the end of a link or an image, if what follows says where it leads.
 *
 *   [text](url "title")   [text][label]   [text][]   [text]
 *        ^                     ^               ^          ^
 */
export function readBracketEnd(scan: Scan): boolean {
  const taken = takeBracket(scan)
  if (taken === null || taken.spent) return false
  const { bracket } = taken
  const tail = readTail(scan, bracket)
  if (tail === null) return rescan(scan, bracket)
  flushText(scan, scan.position)
  if (tail === 'cut') wrapPending(scan, bracket)
  else wrap(scan, bracket, tail)
  return true
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
  if (!scan.skippedAddress || first === undefined) return false
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
  let cut = start === text.length && reading.cut
  let end = start
  if (next === 40) {
    const resource = readResource(text, start)
    if (resource !== null && resource !== 'cut') return resource
    cut = resource === 'cut'
  } else if (next === 91) {
    const label = readLabel(text, start)
    cut = label === 'cut'
    if (label !== null && label !== 'cut') return lookUp(scan, label.value, label.end)
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
  return definition === undefined ? null : { ...definition, end }
}

/** `(url "title")` */
function readResource(text: string, position: number): Tail | 'cut' | null {
  const start = skipSpace(text, position + 1)
  const destination = readDestination(text, start)
  if (destination === null || destination === 'cut') return destination
  const gap = skipSpace(text, destination.end)
  const title = gap > destination.end ? readTitle(text, gap) : null
  if (title === 'cut') return 'cut'
  const end = title === null ? gap : skipSpace(text, title.end)
  if (end >= text.length) return 'cut'
  if (text.charCodeAt(end) !== 41) return null
  return { url: destination.value, title: title?.value ?? null, end: end + 1 }
}

/** Makes a link or an image of a bracket and all behind it. */
function wrap(scan: Scan, bracket: Bracket, tail: Tail): void {
  const queue = scan.queue.splice(bracket.queued)
  matchRuns(queue, [], [])
  add(scan, bracket, tail.end, tail)
}

/** The same for one whose address has not come: what came of it is not shown. */
export function wrapPending(scan: Scan, bracket: Bracket): void {
  const queue = scan.queue.splice(bracket.queued)
  const openers: typeof queue = []
  matchRuns(queue, openers, [])
  closeOpeners(openers)
  add(scan, bracket, scan.text.length, null)
}

function add(scan: Scan, bracket: Bracket, end: number, definition: Definition | null): void {
  const { content } = scan
  const children = buildNodes(scan.tokens.splice(bracket.token).slice(1), content)
  const from = sourceAt(content, bracket.from)
  const { url, title } = definition ?? { url: null, title: null }
  const place = { key: from, from, to: sourceEnd(content, end) }
  const state = { url, title, ...(definition === null && { pending: true as const }) }
  scan.position = scan.plain = end
  if (!bracket.image) scan.spent = scan.brackets.length
  if (definition === null && children.length === 0) return
  const node = bracket.image
    ? ({ type: 'image', ...place, ...state, alt: plainText(children) } as const)
    : ({ type: 'link', ...place, ...state, children } as const)
  scan.tokens.push({ kind: 'node', from: bracket.from, to: end, node })
}
