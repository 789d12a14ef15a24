import type { SourceLine } from './cursor.ts'
import { feedLine } from './feed.ts'
import type { Block, Machine } from './machine.ts'
import { tipOf } from './spine.ts'
import { previewDefinitions } from './paragraph.ts'
import { withdraw } from './labels.ts'

/** What the open blocks were before a preview: their fields, and how much was in them. */
export type Journal = readonly {
  readonly block: Block
  readonly fields: Block
  readonly children: number
  readonly lines: number
}[]

/**
 * Takes the unfinished line in, to see what the text is so far. All that this changes is written
 * down, in proportion to the depth, and undone before the next line.
 */
export function previewLine(machine: Machine, line: SourceLine | null): Journal {
  const journal = machine.spine.map((block) => ({
    block,
    fields: { ...block },
    children: block.children.length,
    lines: block.lines.length,
  }))
  machine.isPreview = true
  if (line) feedLine(machine, line)
  previewDefinitions(tipOf(machine), machine)
  return journal
}

/** Undoes a preview. What was read stays with its leaves: the text before the end is the same. */
export function undoPreview(machine: Machine, journal: Journal): void {
  for (const { block, fields, children, lines } of journal) {
    Object.assign(block, fields)
    block.children.length = children
    block.lines.length = lines
    block.cache.node = undefined
  }
  machine.spine = journal.map(({ block }) => block)
  machine.isPreview = false
  withdraw(machine)
  machine.orphans.clear()
  for (const block of machine.created) {
    const { progress, labels } = block.cache
    if (progress) machine.orphans.set(progress.start, { progress, labels })
  }
  machine.created = []
}
