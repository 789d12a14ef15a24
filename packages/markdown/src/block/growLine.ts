import { trimmedEnd } from '../characters.ts'
import { blockConstructs } from './constructs.ts'
import type { SourceLine } from './cursor.ts'
import type { Block, Machine } from './machine.ts'
import { isParagraph, tipOf } from './spine.ts'

/**
 * The paragraph that the previewed line has become, if more of the line cannot change that: the
 * line begins with no sign, and the paragraph with no definition, task or head of a table.
 *
 * To such a line more can be added as it stands. To undo it and feed it again would read, and copy,
 * all of it in each frame.
 */
export function growingParagraph(machine: Machine, line: SourceLine): Block | null {
  const block = tipOf(machine)
  const [head, last] = [block.lines[block.head], block.lines.at(-1)]
  if (!isParagraph(block) || !head || !last) return null
  if (last.from < line.from || !isPlain(head.text)) return null
  return isPlain(last.text) ? block : null
}

function isPlain(text: string): boolean {
  return blockConstructs[text.charCodeAt(0)] === undefined
}

/** Adds to the line of a paragraph, which ends at `from` so far. */
export function growLine(machine: Machine, block: Block, from: number, added: string): void {
  block.lines.push({ text: added, from, isJoined: true })
  const end = trimmedEnd(added)
  for (const open of machine.spine) {
    if (end > 0) open.to = from + end
    open.cache.node = undefined
  }
}
