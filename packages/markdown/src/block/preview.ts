import { feedLine } from './feed.ts'
import type { Machine } from './machine.ts'
import { tipOf } from './spine.ts'
import { previewDefinitions } from './paragraph.ts'
import { withdraw } from './labels.ts'

/**
 * Takes the unfinished line in, if it is more than blanks, to see what the text is so far. All that
 * this changes is written down, in proportion to the depth, and undone before the next line.
 */
export function previewLine(machine: Machine, text: string): void {
  machine.journal = machine.spine.map((block) => ({
    block,
    fields: { ...block },
    children: block.children.length,
    lines: block.lines.length,
  }))
  if (/[^ \t]/.test(text)) feedLine(machine, text, true)
  previewDefinitions(tipOf(machine), machine)
}

/** Undoes a preview. What was read stays with its leaves: the text before the end is the same. */
export function undoPreview(machine: Machine): void {
  const { journal, created } = machine
  if (!journal) return
  for (const { block, fields, children, lines } of journal) {
    Object.assign(block, fields)
    block.children.length = children
    block.lines.length = lines
    block.cache.node = undefined
  }
  machine.spine = journal.map(({ block }) => block)
  machine.journal = null
  withdraw(machine)
  machine.orphan = created.find(({ cache }) => cache.progress)?.cache
  machine.created = []
}
