import type { Segment } from '../inline/content.ts'
import { parseInlines } from '../inline/parseInlines.ts'
import type { Reading } from '../inline/scan.ts'
import { createProgress, type Progress } from '../inline/settle.ts'
import type { Phrasing } from '../tree.ts'
import { find } from './labels.ts'
import type { Block, Machine } from './machine.ts'
import { tipOf } from './spine.ts'

/** Reads the text of a block whose children are inline, on from where it is settled. */
export function readLeaf(
  block: Block,
  machine: Machine,
  segments: readonly Segment[],
): readonly Phrasing[] {
  const reading = readingOf(block, machine, block.cut || tipOf(machine) === block)
  const [first, last] = [segments[0] as Segment, segments.at(-1) as Segment] // A leaf has a line.
  const before = progressOf(machine, first.from, last.from + last.text.length)
  const start = reading.growing ? before : createProgress(first.from)
  const { nodes, progress } = parseInlines(segments, reading, start)
  block.cache.progress = reading.growing ? progress : null
  if (reading.growing) machine.progress = progress
  return nodes
}

/** How far the text between two offsets was read, by this leaf or by that of the last preview in its place. */
function progressOf({ progress }: Machine, start: number, end: number): Progress {
  // A line may have turned out to be another block: what was read has to be still there.
  const isThere = progress && progress.start === start && progress.from <= end
  return isThere ? progress : createProgress(start)
}

/** How the text of a block, or of one of its cells, is read. */
export function readingOf(block: Block, machine: Machine, mayGrow: boolean): Reading {
  const growing = mayGrow && !machine.isEnded
  return {
    growing,
    cut: growing && block.cut,
    waiting: !machine.isEnded,
    extended: machine.extended,
    find: (key) => find(block, machine, key),
  }
}
