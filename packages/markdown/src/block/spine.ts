import { trimmedEnd } from '../characters.ts'
import type { Flow } from '../tree.ts'
import type { Cursor } from './cursor.ts'
import { createBlock, type Block, type BlockNode, type Machine, type Rules } from './machine.ts'

/** Deeper than this, the signs of containers are text. */
const deepest = 100

/** The innermost block that goes on in this line. */
export function matchedBlock(machine: Machine): Block {
  return machine.spine[machine.matched - 1] as Block // The root always goes on.
}

/** The innermost open block. */
export function tipOf(machine: Machine): Block {
  return machine.spine.at(-1) as Block // The root is always open.
}

/** Whether another container may open inside the matched blocks. */
export function mayNest(machine: Machine): boolean {
  return matchedBlock(machine).depth < deepest
}

export function isParagraph(block: Block): boolean {
  return block.rules.kind === 'paragraph'
}

/** Closes open blocks until `height` are left. */
export function closeTo(machine: Machine, height: number): void {
  while (machine.spine.length > height) {
    const block = tipOf(machine)
    machine.spine.pop()
    block.rules.close?.(block, machine)
    if (!machine.isPreview) tipOf(machine).firm = tipOf(machine).children.length
  }
  machine.matched = Math.min(machine.matched, height)
}

/** Closes the innermost open block. */
export function closeTip(machine: Machine): void {
  closeTo(machine, machine.spine.length - 1)
}

/** Opens a block inside the matched one, and closes what cannot hold it. */
export function openBlock(machine: Machine, rules: Rules, from: number): Block {
  closeTo(machine, machine.matched)
  while (!canHold(tipOf(machine).rules, rules)) closeTip(machine)
  const parent = tipOf(machine)
  const block = createBlock(rules, parent, from, machine.line)
  const previous = parent.children.at(-1)
  if (previous && machine.line - previous.lastLine > 1) loosen(parent)
  parent.children.push(block)
  machine.spine.push(block)
  machine.matched = machine.spine.length
  if (machine.isPreview) machine.created.push(block)
  return block
}

function canHold(outer: Rules, inner: Rules): boolean {
  if (outer.holds === 'items') return inner.kind === 'item'
  return outer.holds === 'rows' ? inner.kind === 'row' : outer.holds === 'blocks'
}

/** The children of a block that holds blocks. */
export function asFlow(children: readonly BlockNode[]): readonly Flow[] {
  return children as readonly Flow[] // openBlock lets no item and no row in, and null is left out.
}

function loosen(block: Block): void {
  block.spread = true
  if (block.rules.kind === 'item' && block.parent) block.parent.spread = true
}

/** A block and all around it reach to a place in this line, by default to its last character. */
export function extend(block: Block, { line, text }: Cursor, end: number = trimmedEnd(text)): void {
  for (let outer: Block | null = block; outer; outer = outer.parent) {
    outer.lastLine = line.number
    outer.to = Math.max(outer.to, line.from + end)
  }
}

/** What was made of a block, and so of all around it, does not hold any more. */
export function invalidate(block: Block): void {
  block.cache.progress = null
  for (let outer: Block | null = block; outer; outer = outer.parent) {
    outer.cache.node = undefined
    outer.cache.count = 0
  }
}
