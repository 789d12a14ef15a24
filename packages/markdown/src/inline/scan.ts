import type { Phrasing, Placeless } from '../tree.ts'
import { placeNode, type Content } from './content.ts'
import type { Absent } from './tag.ts'

/** Where a link leads, as it is written: escapes and references are read with the link. */
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
  /** What a label leads to; its key is made by label.ts. */
  readonly find: (key: string) => Definition | undefined
}

/** Characters of the text. */
export type Plain = {
  readonly type: 'plain'
  readonly from: number
  readonly to: number
  /** What they read as, where that is not what they are. */
  readonly value?: string
  readonly html?: true
}

/** A run of `*`, `_` or `~`, of which matching makes openers, closers and leftover characters. */
export type Run = {
  readonly type: 'run'
  readonly from: number
  readonly to: number
  readonly code: number
  readonly canOpen: boolean
  readonly canClose: boolean
  /** Characters not yet matched. */
  left: number
  /** Sizes of what it opens, a digit for each, the outermost first. */
  opens: string
  /** Sizes of what it closes, the innermost first. */
  closes: string
}

/** An address, which becomes a link; a bare one is text where it stands inside of a link. */
export type Address = {
  readonly type: 'address'
  readonly from: number
  readonly to: number
  /** Where it stands without its brackets. */
  readonly shown: readonly [number, number]
  /** What its link has before it; `null` as long as it is not whole. */
  readonly prefix: string | null
}

/** What a text is read as before runs are matched: characters, runs, and nodes that are done. */
export type Token = Plain | Run | Address | Phrasing

/** A `[` or `![` that waits for its `]`. */
export type Bracket = {
  readonly image: boolean
  readonly from: number
  /** Where its text begins. */
  readonly to: number
  /** The index of its own token. */
  readonly token: number
}

/** Before which position no opener fits a closer, by its class. */
export type Floors = Record<string, number>

/** A place where settled text ends, see settle.ts. */
export type Mark = {
  readonly tokens: number
  readonly position: number
}

/** The state of one reading of one leaf, from left to right. */
export type Scan = Pick<Reading, 'extended' | 'waiting' | 'find'> & {
  readonly content: Content
  readonly text: string
  /** Where the text ends, if its last character may not be the last of its construct; else -1. */
  readonly cutEnd: number
  /** What is open from before this place is not closed at the end, but text. All is where the text does not grow. */
  readonly reach: number
  /** The character before the first one, where reading goes on from a mark. */
  readonly before: string
  position: number
  /** Where the characters begin that no token holds yet. */
  plain: number
  tokens: Token[]
  /** Where characters begin that a bare address may take: behind nodes and decoded text. */
  free: number
  readonly brackets: Bracket[]
  /** Link brackets below this height hold a link already, so they cannot become one. */
  spent: number
  /** How many tokens matching has seen: it waits while a bracket is open. */
  matched: number
  readonly openers: Run[]
  /** See `matchRuns`. */
  readonly floors: Floors
  /** The last position of a backtick run of each length; made at the first backtick. */
  ticks?: Map<number, number>
  /** Closers that do not come any more, such as `-->`. */
  absent?: Absent
  /** Where a construct began last that would have liked to see what stands behind the end. */
  undecided?: number
  /** The last place where text is settled, and where the next may be noted. */
  mark: Mark | null
  nextMark: number
}

/** Tries to read its construct at the position; moves behind it and says `true`, or stays. */
export type InlineConstruct = (scan: Scan) => boolean

/** Makes a token of the plain characters before `position`. */
export function flushText(scan: Scan, position: number): void {
  const { plain: from, tokens } = scan
  if (from < position) tokens.push({ type: 'plain', from, to: position })
  scan.plain = position
}

/** Adds a token that takes the characters between two positions, and goes on behind it. */
export function addToken(scan: Scan, from: number, to: number, token: Token): true {
  flushText(scan, from)
  scan.tokens.push(token)
  if (token.type !== 'run') scan.free = to
  return skipTo(scan, to)
}

/** Adds the characters up to `to`, apart from those around them. */
export function addText(scan: Scan, to: number, as?: Pick<Plain, 'value' | 'html'>): true {
  const from = scan.position
  return addToken(scan, from, to, { type: 'plain', from, to, ...as })
}

/** Adds a node that takes the characters between two positions. */
export function addNode(scan: Scan, from: number, to: number, node: Placeless<Phrasing>): true {
  return addToken(scan, from, to, placeNode(scan.content, from, to, node))
}

/** Adds an address. */
export function addAddress(
  scan: Scan,
  from: number,
  to: number,
  prefix: string | null,
  shown: readonly [number, number] = [from, to],
): true {
  return addToken(scan, from, to, { type: 'address', from, to, shown, prefix })
}

/** Goes on behind `to`, showing nothing of what lies before it until the text has grown. */
export function hideUntil(scan: Scan, to: number): true {
  flushText(scan, scan.position)
  return skipTo(scan, to)
}

function skipTo(scan: Scan, to: number): true {
  scan.position = scan.plain = to
  return true
}

/** Leaves the characters up to `to` as they are. */
export function keepPlain(scan: Scan, to: number): true {
  scan.position = to
  return true
}

/** Notes that a construct begins here which only more text can tell. */
export function waitForMore(scan: Scan): void {
  scan.undecided = scan.position
}

/** What stands before the position, also across a mark. */
export function before({ text, position, before: first }: Scan): string {
  const pair = text.codePointAt(position - 2) ?? 0
  return pair > 0xffff ? String.fromCodePoint(pair) : text.charAt(position - 1) || first
}
