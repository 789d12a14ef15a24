import type { Phrasing } from '../tree.ts'
import { copyDraft, type Building, type Draft } from './build.ts'
import type { Settled } from '../children.ts'
import { sourceAt } from './content.ts'
import { matchTokens } from './run.ts'
import { flushText, type Mark, type Run, type Scan } from './scan.ts'

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
  /** What is open there for so long that it is text until it is closed. */
  readonly openers: readonly Run[]
  /** The signs that decide what else is open. */
  readonly awaited: string
  /** Where reading goes on once that is decided; `null` where nothing is open. */
  readonly firm: Progress | null
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
    openers: [],
    awaited: '',
    firm: null,
  }
}

/** Settled text is noted about this often: rarer costs more each frame, more often more at once. */
export const stride = 256

/** What a word begins behind; scripts without spaces have no words to tell apart. */
export const wordStart = /[ \t\n\u2e80-\ud7ff]/

/** What has been open for so many characters is not closed at the end, so that it can be settled. */
export const reach = 2048

/**
 * Notes that all before the position is settled: at the start of a word, where no bracket is open,
 * nor anything else for less than `reach`.
 */
export function markSettled(scan: Scan): void {
  const { text, position, openers, undecided } = scan
  if (!wordStart.test(text.charAt(position - 1))) return
  scan.nextMark = position + stride
  if (scan.brackets.length > 0) return
  matchTokens(scan)
  // An opener from before this reading has been open for long.
  if (position - Math.max(openers.at(-1)?.from ?? undecided, undecided) <= reach) return
  flushText(scan, position)
  const { awaited, tokens } = scan
  const mark = { tokens: tokens.length, position, openers: openers.length, awaited }
  if (isFirm(mark)) scan.marks.length = 0
  scan.marks.push(mark)
}

/** The marks at which text is settled now: the last firm one, and the last of all. */
export function settlingMarks({ marks }: Scan): readonly Mark[] {
  return marks.filter((mark) => isFirm(mark) || mark === marks.at(-1))
}

function isFirm({ openers, awaited }: Mark): boolean {
  return openers === 0 && awaited === ''
}

/** Settles the nodes that were built up to a mark, behind those that were settled before. */
export function settle(building: Building, mark: Mark, scan: Scan, before: Progress): Progress {
  // Nodes that may turn out to be others are a list of their own.
  const isOwn = !before.firm && !isFirm(mark)
  const nodes = isOwn ? before.nodes.slice() : before.nodes
  const last = building.nodes.at(-1)
  const draft = last?.type === 'text' && !last.html ? (last as Draft) : null // See startBuilding.
  if (draft) building.nodes.pop()
  for (const node of building.nodes) nodes.push(node)
  building.nodes = draft ? [copyDraft(draft)] : []
  return {
    ...before,
    from: sourceAt(scan.content, mark.position),
    before: scan.text.charAt(mark.position - 1),
    nodes,
    draft,
    openers: scan.openers.slice(0, mark.openers).map((run) => movedBack(run, mark.position)),
    awaited: mark.awaited,
    firm: isFirm(mark) ? null : (before.firm ?? before),
  }
}

/** The same run as the next reading counts, which begins behind it. */
function movedBack(run: Run, by: number): Run {
  return { ...run, from: run.from - by, to: run.to - by }
}

/** Where reading has to go back to, if what was open is decided now. */
export function reopened(
  scan: Scan,
  { firm, nodes, kept, rest, awaited }: Progress,
): Progress | null {
  const isDecided = scan.isReopened || awaited.split('').some((sign) => scan.text.includes(sign))
  if (!firm || !isDecided) return null
  // The tree has more behind it than when reading was there.
  firm.rest = [...nodes.slice(firm.kept, kept), ...rest]
  return firm
}
