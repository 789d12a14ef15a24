import { isBlank } from '../characters.ts'
import type { Phrasing } from '../tree.ts'
import { takeBracket } from './bracket.ts'
import {
  addTokens,
  copyDraft,
  finishBuilding,
  startBuilding,
  type Building,
  type Draft,
} from './build.ts'
import { inlineConstructs } from './constructs.ts'
import { joinSegments, segmentAt, sourceAt, type Content, type Segment } from './content.ts'
import { rescanOpen, wrap } from './link.ts'
import { closeOpeners, matchRuns } from './run.ts'
import { flushText, type Reading, type Scan } from './scan.ts'

/**
 * How far the text of an open leaf is settled: nothing that may come changes the nodes before it.
 * The next reading begins there, so that an open paragraph of any length costs what was added.
 */
export type Progress = {
  /** The offset in the source where reading goes on. */
  readonly from: number
  /** The nodes before it. The list grows with the text and is never copied for it. */
  readonly nodes: Phrasing[]
  /** How many of them are known to be those of the tree. */
  kept: number
  /** The text that was not yet complete there. */
  readonly draft: Draft | null
}

export type Inlines = { readonly nodes: readonly Phrasing[]; readonly progress: Progress | null }

/** Settled text is noted about this often: rarer costs more each frame, more often more at once. */
const stride = 256

/** At the end of growing text this many open brackets may become links: an image within a link. */
const mostPending = 2

/** Reads the text of a leaf, from its settled part on. */
export function parseInlines(
  segments: readonly Segment[],
  reading: Reading,
  progress: Progress | null = null,
  glue: '\n' | '' = '\n',
): Inlines {
  const first = progress ? segmentAt(segments, progress.from) : 0
  const column = progress ? progress.from - (segments[first]?.from ?? 0) : 0
  const content = joinSegments(segments, glue, first, column)
  const scan = startScan(content, reading, progress)
  scanAll(scan)
  const building = startBuilding(content, progress?.draft)
  const mark = scan.mark?.tokens ?? 0
  addTokens(building, scan.tokens.slice(0, mark))
  const next = scan.mark ? takeProgress(scan, building, progress) : progress
  addTokens(building, mark === 0 ? scan.tokens : scan.tokens.slice(mark))
  const nodes = finishBuilding(building)
  return { nodes: next === null ? nodes : next.nodes.concat(nodes), progress: next }
}

/** Puts the nodes that the tree has kept in the place of equal ones, so that they stay the same. */
export function keepSettled(progress: Progress, children: readonly Phrasing[]): void {
  const { nodes } = progress
  for (let index = progress.kept; index < nodes.length; index++) {
    const child = children[index]
    if (child) nodes[index] = child
  }
  progress.kept = nodes.length
}

function startScan(content: Content, reading: Reading, progress: Progress | null): Scan {
  return {
    content,
    text: content.text,
    reading,
    cutEnd: reading.cut ? content.text.length : -1,
    before: progress ? ' ' : '',
    position: 0,
    plain: 0,
    tokens: [],
    brackets: [],
    spent: 0,
    queue: [],
    openers: [],
    floors: [],
    absent: new Set(),
    nextMark: reading.growing ? stride : Number.POSITIVE_INFINITY,
  }
}

function scanAll(scan: Scan): void {
  scanToEnd(scan)
  if (!scan.reading.growing && rescanOpen(scan)) scanToEnd(scan)
  if (scan.reading.growing) wrapOpenBrackets(scan)
  matchRuns(scan.queue, scan.openers, scan.floors)
  if (scan.reading.growing) closeOpeners(scan.openers)
}

function scanToEnd(scan: Scan): void {
  const { text } = scan
  while (scan.position < text.length) {
    const code = text.charCodeAt(scan.position)
    if (scan.position >= scan.nextMark && code > 32) markSettled(scan)
    const construct = inlineConstructs[code]?.[0]
    if (!construct || !construct(scan)) scan.position++
  }
  flushText(scan, text.length)
}

/**
 * Notes that all before the position is settled: at the start of a word, with no bracket, opener
 * or backtick run open, and no construct that wanted to see more than there is.
 */
function markSettled(scan: Scan): void {
  const previous = scan.text.charCodeAt(scan.position - 1)
  if (previous !== 10 && !isBlank(previous)) return
  scan.nextMark = scan.position + stride
  if (scan.undecided || scan.brackets.length > 0) return
  matchRuns(scan.queue, scan.openers, scan.floors)
  scan.queue = []
  if (scan.openers.length > 0) return
  flushText(scan, scan.position)
  scan.mark = { tokens: scan.tokens.length, position: scan.position }
}

function wrapOpenBrackets(scan: Scan): void {
  for (let count = 0; count < mostPending; count++) {
    const bracket = takeBracket(scan)
    if (bracket && !bracket.spent) wrap(scan, bracket, null)
  }
}

function takeProgress(scan: Scan, building: Building, progress: Progress | null): Progress {
  const nodes = progress?.nodes ?? []
  nodes.push(...building.nodes.splice(0))
  const { draft } = building
  return {
    from: sourceAt(scan.content, scan.mark?.position ?? 0),
    nodes,
    kept: progress?.kept ?? 0,
    draft: copyDraft(draft),
  }
}
