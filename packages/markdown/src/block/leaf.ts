import { segmentAt, type Segment } from '../inline/content.ts'
import { parseInlines } from '../inline/parseInlines.ts'
import type { Progress } from '../inline/settle.ts'
import type { Reading } from '../inline/scan.ts'
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
  const { cache } = block
  const growing = !machine.isEnded && (block.cut || tipOf(machine) === block)
  const start = segments[0]?.from ?? -1
  if (!cache.progress) adopt(block, machine, start)
  if (cache.progress?.start !== start || !isReached(cache.progress, segments)) cache.progress = null
  const reading = readingOf(block, machine, growing, block.cut)
  const { nodes, progress } = parseInlines(segments, reading, cache.progress)
  cache.progress = growing ? progress : null
  return nodes
}

/** Takes over what the leaf of the last preview has read, and its part as a reader of labels. */
function adopt(block: Block, machine: Machine, from: number): void {
  const orphan = machine.orphans.get(from)
  if (!orphan) return
  block.cache.progress = orphan.progress
  // Its list of nodes grows with the new reading: nobody else may begin with it.
  machine.orphans.delete(from)
  for (const key of orphan.labels ?? []) find(block, machine, key)
}

/** Whether the text that was read is still there: a line may have turned out to be another block. */
function isReached({ from }: Progress, segments: readonly Segment[]): boolean {
  const segment = segments[segmentAt(segments, from)]
  return segment !== undefined && segment.from <= from && from <= segment.from + segment.text.length
}

/** How the text of a block is read; `growing` and `cut` are told apart for the cells of a row. */
export function readingOf(block: Block, machine: Machine, growing: boolean, cut: boolean): Reading {
  return {
    growing,
    cut: growing && cut,
    waiting: !machine.isEnded,
    extended: machine.extended,
    find: (key) => find(block, machine, key),
  }
}
