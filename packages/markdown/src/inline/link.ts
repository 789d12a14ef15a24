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
  waitForMore,
  type Bracket,
  type Run,
  type Scan,
  type Token,
} from './scan.ts'

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
  const tail = bracket && readTail(scan, bracket)
  if (!tail) return false
  flushText(scan, scan.position)
  return wrap(scan, bracket, tail)
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
  if (cut) waitForMore(scan)
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
  // A bare address in a link is no link of its own.
  const inside = scan.tokens.splice(bracket.token).slice(1).map(plainAddress)
  const openers: Run[] = []
  matchRuns(inside, openers, {})
  if (pending) closeOpeners(openers)
  const children = finishBuilding(startBuilding(scan.content), inside)
  if (!bracket.image) scan.spent = scan.brackets.length
  if (pending && children.length === 0) return hideUntil(scan, end)
  const target = { url: decode(url), title: decode(title) }
  const node: Placeless<Link | Image> = bracket.image
    ? { type: 'image', ...target, alt: plainText(children) }
    : { type: 'link', ...target, children }
  return addNode(scan, bracket.from, end, pending ? { ...node, pending } : node)
}

function plainAddress(token: Token): Token {
  return token.type === 'address' && token.shown[0] === token.from
    ? { ...token, type: 'plain' }
    : token
}

function decode(written: string | null): string | null {
  return written && decodeEscapes(written)
}
