import { trimmedEnd } from '../characters.ts'
import { hereOf } from './cursor.ts'
import { createBlock, type Block, type Machine, type Rules } from './machine.ts'

/** Deeper than this, the signs of containers are text. */
const deepest = 100

/** The block that holds all others. */
export function rootOf(machine: Machine): Block {
  return machine.spine[0] as Block // It is always open.
}

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
  return block.rules.holds === 'text'
}

/** Closes open blocks until `height` are left. */
export function closeTo(machine: Machine, height: number): void {
  while (machine.spine.length > height) closeTip(machine)
}

/** Closes the innermost open block. */
export function closeTip(machine: Machine): void {
  const { spine, journal } = machine
  const block = tipOf(machine)
  spine.pop()
  block.rules.close?.(block, machine)
  if (!journal) tipOf(machine).firm = tipOf(machine).children.length
  machine.matched = Math.min(machine.matched, spine.length)
}

/** Opens a block inside the matched one, and closes what cannot hold it. */
export function openBlock(machine: Machine, rules: Rules, from: number = hereOf(machine)): Block {
  const { spine, line } = machine
  closeTo(machine, machine.matched)
  while (!canHold(tipOf(machine).rules, rules)) closeTip(machine)
  const parent = tipOf(machine)
  const block = createBlock(rules, parent, from, line)
  const previous = parent.children.at(-1)
  if (previous && line - previous.lastLine > 1) loosen(parent)
  parent.children.push(block)
  machine.matched = spine.push(block)
  block.isDraft = machine.journal !== null
  return block
}

function canHold(outer: Rules, inner: Rules): boolean {
  return outer.holds === 'blocks' || outer.holds === inner.kind
}

function loosen(block: Block): void {
  block.spread = true
  if (block.rules.kind && block.parent) block.parent.spread = true
}

/** A block and all around it reach to a place in this line, by default to its last character. */
export function extend(
  block: Block,
  { line, lineFrom, text }: Machine,
  end: number = trimmedEnd(text),
): void {
  for (let outer: Block | null = block; outer; outer = outer.parent) {
    outer.lastLine = line
    outer.to = Math.max(outer.to, lineFrom + end)
  }
}

/** What was made of a block, and so of all around it, does not hold any more. */
export function invalidate(block: Block): void {
  for (let outer: Block | null = block; outer; outer = outer.parent) {
    outer.cache.node = undefined
    outer.cache.count = 0
  }
}
