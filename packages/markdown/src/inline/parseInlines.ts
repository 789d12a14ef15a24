import type { Phrasing } from '../tree.ts'
import { takeBracket } from './bracket.ts'
import { addTokens, finishBuilding, startBuilding } from './build.ts'
import { inlineConstructs } from './constructs.ts'
import { joinSegments, type Segment } from './content.ts'
import { pendingTail, wrap } from './link.ts'
import { closeOpeners, matchTokens } from './run.ts'
import { flushText, type Reading, type Scan } from './scan.ts'
import { markSettled, reach, settle, stride, type Progress } from './settle.ts'

/** The nodes behind those that the tree has kept, see children.ts. */
export type Inlines = { readonly nodes: readonly Phrasing[]; readonly progress: Progress }

/** At the end of growing text this many open brackets may become links: an image within a link. */
const mostPending = 2

/** Reads the text of a leaf, from its settled part on. */
export function parseInlines(
  segments: readonly Segment[],
  reading: Reading,
  progress: Progress,
): Inlines {
  let settled = progress
  const scan = scanAll(segments, reading, settled)
  const { content, tokens, mark } = scan
  const building = startBuilding(content, settled.draft)
  if (mark) {
    addTokens(building, tokens.splice(0, mark.tokens))
    settled = settle(building, mark, scan, settled)
  }
  const nodes = finishBuilding(building, tokens)
  return { nodes: settled.nodes.slice(settled.kept).concat(nodes), progress: settled }
}

function scanAll(segments: readonly Segment[], reading: Reading, progress: Progress): Scan {
  const scan = startScan(segments, reading, progress)
  scanToEnd(scan)
  if (reading.growing) wrapOpenBrackets(scan)
  matchTokens(scan)
  if (reading.growing) closeOpeners(scan.openers)
  return scan
}

function startScan(segments: readonly Segment[], reading: Reading, progress: Progress): Scan {
  const content = joinSegments(segments, progress.from)
  const { text } = content
  return {
    extended: reading.extended,
    waiting: reading.waiting,
    find: reading.find,
    content,
    text,
    cutEnd: reading.cut ? text.length : -1,
    reach: reading.growing ? text.length - reach : Number.POSITIVE_INFINITY,
    before: progress.before,
    position: 0,
    plain: 0,
    tokens: [],
    free: 0,
    brackets: [],
    spent: 0,
    matched: 0,
    openers: [],
    floors: {},
    mark: null,
    nextMark: reading.growing ? stride : Number.POSITIVE_INFINITY,
  }
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

function wrapOpenBrackets(scan: Scan): void {
  for (let count = 0; count < mostPending; count++) {
    const bracket = takeBracket(scan)
    if (bracket) wrap(scan, bracket, pendingTail(scan))
  }
}
