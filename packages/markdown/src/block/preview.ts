import { feedLine } from './feed.ts'
import type { Block, Machine } from './machine.ts'
import { rootOf, tipOf } from './spine.ts'
import { previewDefinitions } from './paragraph.ts'

/**
 * Takes the unfinished line in, if it is more than blanks, to see what the text is so far. What puts
 * all back that this changes is written down, in proportion to the depth, and done before the next line.
 */
export function previewLine(machine: Machine, text: string): void {
  const spine = machine.spine.slice()
  machine.journal = [() => (machine.spine = spine), ...spine.map(restorer)]
  if (/[^ \t]/.test(text)) feedLine(machine, text, true)
  previewDefinitions(tipOf(machine), machine)
}

/** Puts an open block back: its fields, and how much was in it. */
function restorer(block: Block): () => void {
  const fields = { ...block }
  const [children, lines] = [block.children.length, block.lines.length]
  return () => {
    Object.assign(block, fields)
    block.children.length = children
    block.lines.length = lines
    block.cache.node = undefined
  }
}

/** Undoes a preview. What was read of an open leaf stays: its text before the end is the same. */
export function undoPreview(machine: Machine): void {
  const { journal } = machine
  machine.journal = null
  rootOf(machine).cache.node = undefined
  journal?.forEach((undo) => undo())
}
