import type { Flow } from '../tree.ts'
import { createBlock, type Block, type BlockNode, type Machine, type Rules } from './machine.ts'

/** Deeper than this, the signs of containers are text. */
const deepest = 100

/** The innermost block that goes on in this line. */
export function matchedBlock(machine: Machine): Block {
  return machine.spine[machine.matched - 1] ?? rootOf(machine)
}

/** The innermost open block. */
export function tipOf(machine: Machine): Block {
  return machine.spine.at(-1) ?? rootOf(machine)
}

export function rootOf(machine: Machine): Block {
  const [root] = machine.spine
  if (root === undefined) throw new Error('The root of a document is always open.')
  return root
}

/** Whether another container may open inside the matched blocks. */
export function mayNest(machine: Machine): boolean {
  return matchedBlock(machine).depth < deepest
}

/** Whether the line continues a paragraph, so that only some blocks may begin. */
export function interruptsParagraph(machine: Machine): boolean {
  return matchedBlock(machine).rules.kind === 'paragraph'
}

/** Closes open blocks until `height` are left. */
export function closeTo(machine: Machine, height: number): void {
  while (machine.spine.length > height) {
    const block = machine.spine.pop()
    if (block === undefined) return
    block.rules.close?.(block, machine)
    if (!machine.isPreview && block.parent !== null)
      block.parent.firm = block.parent.children.length
  }
  machine.matched = Math.min(machine.matched, height)
}

/** Opens a block inside the matched one, and closes what cannot hold it. */
export function openBlock(machine: Machine, rules: Rules, from: number): Block {
  closeTo(machine, machine.matched)
  while (!canHold(tipOf(machine).rules, rules)) closeTo(machine, machine.spine.length - 1)
  const parent = tipOf(machine)
  const block = createBlock(rules, parent, from, machine.line)
  const previous = parent.children.at(-1)
  if (previous !== undefined && block.firstLine - previous.lastLine > 1) loosen(parent)
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
  if (block.rules.kind === 'item' && block.parent !== null) block.parent.spread = true
}

/** A block and all around it reach to `to` in this line. */
export function extend(block: Block, line: number, to: number): void {
  for (let outer: Block | null = block; outer !== null; outer = outer.parent) {
    outer.lastLine = line
    if (outer.to < to) outer.to = to
  }
}

/** What was made of a block, and so of all around it, does not hold any more. */
export function invalidate(block: Block): void {
  block.cache.progress = null
  block.cache.node = undefined
  for (let outer = block.parent; outer !== null; outer = outer.parent) {
    outer.cache.node = undefined
    outer.cache.count = 0
  }
}
