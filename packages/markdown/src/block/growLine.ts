import { trimmedEnd } from '../characters.ts'
import type { Machine } from './machine.ts'
import { extend, isParagraph, tipOf } from './spine.ts'

/** From this length on, copying the unfinished line in each frame would be felt. */
const longLine = 0x10000

/**
 * Whether more of the previewed line is only more of its paragraph: it is long, and the paragraph
 * begins with no sign of a tag, a table or a label.
 */
export function mayGrow(machine: Machine): boolean {
  const block = tipOf(machine)
  const [first] = block.lines
  const isLong = block.cut && machine.text.length > longLine
  return isLong && isParagraph(block) && !/^[<|[]/.test(first?.text ?? '')
}

/** Adds to the line of a paragraph, which ends at `from` so far. */
export function growLine(machine: Machine, from: number, added: string): void {
  const block = tipOf(machine)
  block.lines.push({ text: added, from, isJoined: true })
  const end = trimmedEnd(added)
  if (end > 0) extend(block, machine, from - machine.lineFrom + end)
  for (const { cache } of machine.spine) cache.node = undefined
}
