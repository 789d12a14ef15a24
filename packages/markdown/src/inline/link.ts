import { decodeEscapes } from '../entity/decodeEntity.ts'
import type { Image, Link, Placeless } from '../tree.ts'
import { finishBuilding, plainText, startBuilding } from './build.ts'
import { takeBracket } from './bracket.ts'
import { endOfLabel, readTarget, skipSpace } from './destination.ts'
import { closeOpeners, matchRuns } from './run.ts'
import { normalizeLabel } from './label.ts'
import {
  addNode,
  flushText,
  hideUntil,
  waitFor,
  type Bracket,
  type Run,
  type Scan,
} from './scan.ts'
import { wordStart } from './settle.ts'

/** What follows the text of a link. Without a `url` the address has not come. */
type Tail = {
  readonly url: string | null
  readonly title: string | null
  readonly end: number
}

/**
 * `]`: the end of a link or an image, if what follows says where it leads.
 *
 *   [text](url "title")   [text][label]   [text][]   [text]
 *        ^                     ^               ^          ^
 */
export function readBracketEnd(scan: Scan): boolean {
  const bracket = takeBracket(scan)
  if (!bracket) return false
  const tail = readTail(scan, bracket)
  if (tail) {
    flushText(scan, scan.position)
    return wrap(scan, bracket, tail)
  }
  // An address inside brackets waits to see whether they are a link. They are none: read it again.
  // Brackets with others inside are left, or nesting would make that quadratic.
  const isAlone = !bracket.holdsBracket && scan.brackets.length === 0
  return isAlone && scan.skippedAddress && readAgain(scan, bracket, [bracket])
}

/**
 * Reads brackets again that were never closed, all at once; in growing text those that are open for
 * so long that they are text.
 */
export function rescanOpen(scan: Scan): boolean {
  const { brackets, growing, reach, text } = scan
  const old = brackets.splice(0, brackets.findLastIndex(({ from }) => from < reach) + 1)
  // In growing text more is settled then, if there is a place for that.
  const [first] = old
  const settles = growing && wordStart.test(text.slice(first?.to))
  if (!first || !(settles || scan.skippedAddress)) return false
  if (growing) waitFor(scan, ']')
  return readAgain(scan, first, old)
}

/** Reads what stands behind the first of some brackets again, with all of them as text. */
function readAgain(scan: Scan, first: Bracket, dead: readonly Bracket[]): true {
  scan.dead ??= new Set()
  for (const { to } of dead) scan.dead.add(to - 1)
  scan.skippedAddress = false
  scan.brackets.length = 0
  scan.tokens.length = first.token
  scan.spent = 0
  scan.undecided = scan.plain = first.from
  if (Number.isFinite(scan.nextMark)) scan.nextMark = first.from
  scan.position = scan.free = first.to
  return true
}

function readTail(scan: Scan, bracket: Bracket): Tail | null {
  const { text } = scan
  const start = scan.position + 1
  const label = text.slice(bracket.to, scan.position)
  let cut = start === scan.cutEnd
  let end = start
  if (text[start] === '(') {
    const target = readTarget(text, skipSpace(text, start + 1), endOfResource)
    if (target !== null && target !== 'cut') return target
    cut = target === 'cut'
  } else if (text[start] === '[') {
    const labelEnd = endOfLabel(text, start)
    cut = labelEnd < 0
    if (labelEnd > 0) return lookUp(scan, text.slice(start + 1, labelEnd - 1), labelEnd)
    if (text[start + 1] === ']') end = start + 2
  }
  if (cut) waitFor(scan, ')')
  const shortcut = endOfLabel(text, bracket.to - 1) === start ? lookUp(scan, label, end) : null
  if (shortcut !== null) return shortcut
  // "[1]" is mostly a note in the text, and stays as it is.
  const isNote = start === text.length && /^[0-9]+$/.test(label)
  return cut && start >= scan.reach && !isNote ? pendingTail(scan) : null
}

function lookUp(scan: Scan, label: string, end: number): Tail | null {
  const definition = scan.find(normalizeLabel(label))
  return definition ? { ...definition, end } : null
}

/** The end of `(url "title")`, from behind its parts. */
function endOfResource(text: string, position: number): number {
  const end = skipSpace(text, position)
  if (end >= text.length) return -1
  return text[end] === ')' ? end + 1 : 0
}

/** What came of an address that is not whole is not shown. */
export function pendingTail({ text }: Scan): Tail {
  return { url: null, title: null, end: text.length }
}

/** Makes a link or an image of a bracket and all behind it. */
export function wrap(scan: Scan, bracket: Bracket, { url, title, end }: Tail): true {
  const pending = url === null
  const inside = scan.tokens.splice(bracket.token).slice(1)
  const openers: Run[] = []
  matchRuns(inside, openers, {})
  if (pending) closeOpeners(openers, 0)
  const children = finishBuilding(startBuilding(scan.content), inside)
  if (!bracket.image) scan.spent = scan.brackets.length
  if (pending && children.length === 0) return hideUntil(scan, end)
  const target = { url: decode(url), title: decode(title) }
  const node: Placeless<Link | Image> = bracket.image
    ? { type: 'image', ...target, alt: plainText(children) }
    : { type: 'link', ...target, children }
  return addNode(scan, bracket.from, end, pending ? { ...node, pending } : node)
}

function decode(written: string | null): string | null {
  return written && decodeEscapes(written)
}
