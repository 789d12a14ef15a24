import type { Phrasing, Placeless } from '../tree.ts'
import { spotOf, type Content } from './content.ts'

/** Where a label leads. */
export type Definition = { readonly url: string; readonly title: string | null }

/** How the text of a leaf is to be read. */
export type Reading = {
  /** More text may come: open syntax is closed in the tree instead of shown raw. */
  readonly growing: boolean
  /** It grows inside its last line: the last character may not be the last of its construct. */
  readonly cut: boolean
  /** The answer still grows: a footnote without a definition waits for it. */
  readonly waiting: boolean
  /** GitHub's extensions, and emphasis that suits scripts without spaces. */
  readonly extended: boolean
  /** Looks a label up. */
  readonly find: (label: string) => Definition | undefined
  /** Looks the label of a footnote up. */
  readonly hasFootnote: (label: string) => boolean
}

/** Characters to be read as they are, or as `value` says. */
export type TextToken = {
  readonly kind: 'text'
  readonly from: number
  readonly to: number
  readonly value: string
  readonly html?: boolean
}

/** A run of `*`, `_` or `~`, of which matching makes openers, closers and leftover characters. */
export type Run = {
  readonly kind: 'run'
  readonly from: number
  readonly to: number
  readonly code: number
  readonly canOpen: boolean
  readonly canClose: boolean
  /** Characters not yet matched. */
  left: number
  /** Sizes of what it opens, the innermost first. */
  readonly opens: number[]
  /** Sizes of what it closes, the innermost first. */
  readonly closes: number[]
}

/** A node that is done. */
export type NodeToken = {
  readonly kind: 'node'
  readonly from: number
  readonly to: number
  readonly node: Phrasing
}

export type Token = TextToken | Run | NodeToken

/** A `[` or `![` that waits for its `]`. */
export type Bracket = {
  readonly image: boolean
  readonly from: number
  /** Where its text begins. */
  readonly to: number
  /** The index of its own token. */
  readonly token: number
  /** How many runs waited when it came. */
  readonly queued: number
  /** It holds a link already, so it cannot become one. */
  spent?: boolean
  /** Another bracket opened behind it: what it encloses is no label. */
  holdsBracket?: true
}

/** The state of one reading of one leaf, from left to right. */
export type Scan = {
  readonly content: Content
  readonly text: string
  readonly reading: Reading
  /** Where the text ends, if its last character may not be the last of its construct; else -1. */
  readonly cutEnd: number
  /** What stands before the first character: nothing, or the white space of a checkpoint. */
  readonly before: '' | ' '
  position: number
  /** Where the characters begin that no token holds yet. */
  plain: number
  tokens: Token[]
  readonly brackets: Bracket[]
  /** Link brackets below this height hold a link already, so they cannot become one. */
  spent: number
  /** Runs that matching has not seen: it waits while a bracket is open. */
  queue: Run[]
  readonly openers: Run[]
  /** See `matchRuns`. */
  readonly floors: number[]
  /** The last position of a backtick run of each length; made at the first backtick. */
  ticks?: Map<number, number>
  /** Closers that do not come any more, such as `-->`: each is searched in vain only once. */
  readonly absent: Set<RegExp>
  /** A construct would have liked to see what stands behind the end. */
  undecided?: true
  /** An address stood inside an open bracket, where it could not yet become a link. */
  skippedAddress?: boolean
  /** Where a `[` is no bracket, see rescan in link.ts. */
  dead?: Set<number>
  /** Where settled text may end, see markSettled in parseInlines.ts. */
  mark?: { readonly tokens: number; readonly position: number }
  nextMark: number
}

/** Tries to read its construct at the position; moves behind it and says `true`, or stays. */
export type InlineConstruct = (scan: Scan) => boolean

/** Makes a token of the plain characters before `position`. */
export function flushText(scan: Scan, position: number): void {
  if (scan.plain < position) {
    const value = scan.text.slice(scan.plain, position)
    scan.tokens.push({ kind: 'text', from: scan.plain, to: position, value })
  }
  scan.plain = position
}

/** Adds a token and goes on behind it. */
export function addToken(scan: Scan, token: Token): true {
  flushText(scan, token.from)
  scan.tokens.push(token)
  scan.position = scan.plain = token.to
  return true
}

/** Adds characters that read as `value`, up to `to`. */
export function addText(scan: Scan, to: number, value: string, html = false): true {
  return addToken(scan, { kind: 'text', from: scan.position, to, value, html })
}

/** Adds a node that takes the characters between two positions. */
export function addNode(scan: Scan, from: number, to: number, content: Placeless<Phrasing>): true {
  const node = { ...spotOf(scan.content, from, to), ...content } as Phrasing // With a place it is one.
  return addToken(scan, { kind: 'node', from, to, node })
}

/** Adds a link that shows its own address, which stands at `shown`; without a `url` it is pending. */
export function addAddress(
  scan: Scan,
  from: number,
  to: number,
  shown: readonly [number, number],
  url: string | null,
): true {
  const { content, text } = scan
  const value = text.slice(...shown)
  return addNode(scan, from, to, {
    type: 'link',
    url,
    title: null,
    children: [{ type: 'text', ...spotOf(content, ...shown), value }],
    ...(url === null && { pending: true as const }),
  })
}

/** Goes on behind `to`, showing nothing of what lies before it until the text has grown. */
export function hideUntil(scan: Scan, to: number): true {
  flushText(scan, scan.position)
  scan.position = scan.plain = to
  return true
}

/** Leaves the characters up to `to` as they are. */
export function keepPlain(scan: Scan, to: number): true {
  scan.position = to
  return true
}

/** What stands before the position, also across a checkpoint. */
export function before({ text, position, before: first }: Scan): string {
  const last = text.charAt(position - 1)
  const pair = last >= '\uDC00' && last <= '\uDFFF' ? text.codePointAt(position - 2) : 0
  return pair && pair > 0xffff ? String.fromCodePoint(pair) : last || first
}
