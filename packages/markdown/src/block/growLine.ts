import { trimmedEnd } from '../characters.ts'
import type { Block, Machine } from './machine.ts'
import { isParagraph, tipOf } from './spine.ts'

/** From this length on, feeding the unfinished line again in each frame would be felt. */
const longLine = 1024

/**
 * What a long line may still change: a tag that is alone in it begins raw HTML, a pipe the head of
 * a table, and a label the definition of one. All else is told by fewer characters.
 */
const isUnsure = /^(?:\[.\][ \t]+)?\||^<|^\[.{0,1000}\]:/

/**
 * The paragraph that the previewed line has become, if more of the line cannot change that.
 *
 * To such a line more can be added as it stands. To undo it and feed it again would read, and copy,
 * all of it in each frame.
 */
export function growingParagraph(machine: Machine): Block | null {
  const block = tipOf(machine)
  const [head, last] = [block.lines[block.head], block.lines.at(-1)]
  if (!isParagraph(block) || !head || !last) return null
  if (last.from < machine.lineFrom || last.text.length < longLine) return null
  if (isUnsure.test(last.text)) return null
  return head === last || !head.text.startsWith('[') ? block : null
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
