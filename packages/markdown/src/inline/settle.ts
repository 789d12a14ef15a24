import type { Phrasing } from '../tree.ts'
import { copyDraft, type Building, type Draft } from './build.ts'
import type { Settled } from '../children.ts'
import { sourceAt } from './content.ts'
import { matchTokens } from './run.ts'
import { flushText, type Mark, type Scan } from './scan.ts'

/**
 * How far the text of an open leaf is settled: the next reading begins there, so that an open
 * paragraph of any length costs what was added.
 */
export type Progress = Settled<Phrasing> & {
  /** The offset in the source where the text begins: with another one it is another text. */
  readonly start: number
  /** The offset in the source where reading goes on, and the character before it. */
  readonly from: number
  readonly before: string
  /** The text that was not yet complete there. */
  readonly draft: Draft | null
}

/** Nothing is settled yet of the text that begins at an offset. */
export function createProgress(start: number): Progress {
  return {
    start,
    from: start,
    before: '',
    nodes: [],
    kept: 0,
    rest: [],
    draft: null,
  }
}

/** Settled text is noted about this often: rarer costs more each frame, more often more at once. */
export const stride = 256

/** What a word begins behind; scripts without spaces have no words to tell apart. */
const wordStart = /[ \t\n\u2e80-\ud7ff]/

/**
 * What has been open for so many characters of growing text is text until the leaf is whole:
 * reading it again in each frame would be felt.
 */
export const reach = 4096

/** Notes that all before the position is settled: at the start of a word, where nothing is open. */
export function markSettled(scan: Scan): void {
  const { text, position, brackets, openers, undecided } = scan
  if (!wordStart.test(text.charAt(position - 1))) return
  scan.nextMark = position + stride
  const isOpen = (from = Number.NEGATIVE_INFINITY): boolean => position - from <= reach
  if (isOpen(undecided) || isOpen(brackets.at(-1)?.from)) return
  matchTokens(scan)
  if (isOpen(openers.at(-1)?.from)) return
  flushText(scan, position)
  brackets.length = openers.length = scan.spent = 0
  scan.mark = { tokens: scan.tokens.length, position }
}

/** Settles the nodes that were built up to the mark, behind those that were settled before. */
export function settle(building: Building, mark: Mark, scan: Scan, before: Progress): Progress {
  const last = building.nodes.at(-1)
  const draft = last?.type === 'text' && !last.html ? (last as Draft) : null // See startBuilding.
  if (draft) building.nodes.pop()
  for (const node of building.nodes) before.nodes.push(node)
  building.nodes = draft ? [copyDraft(draft)] : []
  return {
    ...before,
    from: sourceAt(scan.content, mark.position),
    before: scan.text.charAt(mark.position - 1),
    draft,
  }
}
