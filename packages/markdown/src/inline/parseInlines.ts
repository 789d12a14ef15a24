import type { Phrasing } from '../tree.ts'
import { takeBracket } from './bracket.ts'
import { addTokens, finishBuilding, startBuilding } from './build.ts'
import { inlineConstructs } from './constructs.ts'
import { joinSegments, type Segment } from './content.ts'
import { pendingTail, rescanOpen, wrap } from './link.ts'
import { closeOpeners, matchTokens } from './run.ts'
import { flushText, type Reading, type Scan } from './scan.ts'
import {
  markSettled,
  reach,
  reopened,
  settle,
  settlingMarks,
  stride,
  type Progress,
} from './settle.ts'

/** The nodes behind those that the tree has kept, see children.ts. */
export type Inlines = { readonly nodes: readonly Phrasing[]; readonly progress: Progress }

/** At the end of growing text this many open brackets may become links: an image within a link. */
const mostPending = 2

/** Brackets that are none may show others that are none: hostile text would be read for ever. */
const mostRounds = 8

/** Reads the text of a leaf, from its settled part on. */
export function parseInlines(
  segments: readonly Segment[],
  reading: Reading,
  progress: Progress,
): Inlines {
  let start = reading.growing ? progress : (progress.firm ?? progress)
  let scan = scanAll(segments, reading, start)
  const firm = reopened(scan, start)
  if (firm) {
    start = firm
    scan = scanAll(segments, reading, start)
  }
  const building = startBuilding(scan.content, start.draft)
  let done = 0
  for (const mark of settlingMarks(scan)) {
    addTokens(building, scan.tokens.slice(done, mark.tokens))
    start = settle(building, mark, scan, start)
    done = mark.tokens
  }
  const nodes = finishBuilding(building, scan.tokens.slice(done))
  const settled = start.nodes.slice(reading.growing ? start.kept : 0)
  return { nodes: settled.concat(nodes), progress: start }
}

function scanAll(segments: readonly Segment[], reading: Reading, progress: Progress): Scan {
  const scan = startScan(segments, reading, progress)
  scanToEnd(scan)
  for (let round = 0; round < mostRounds && rescanOpen(scan); round++) scanToEnd(scan)
  if (reading.growing) wrapOpenBrackets(scan)
  matchTokens(scan)
  closeOpeners(scan.openers, scan.reach)
  return scan
}

function startScan(segments: readonly Segment[], reading: Reading, progress: Progress): Scan {
  const content = joinSegments(segments, progress.from)
  const { text } = content
  return {
    ...reading,
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
    openers: progress.openers.slice(),
    floors: {},
    undecided: Number.NEGATIVE_INFINITY,
    awaited: progress.awaited,
    skippedAddress: false,
    marks: [],
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
