import type { Definition } from '../inline/scan.ts'
import type { Block, Machine } from './machine.ts'
import { invalidate } from './spine.ts'

/** Stands for the table of entity names among the labels: no label of a link is blank. */
export const namesKey = ' '

/**
 * Says where a label leads; the first one to say so counts. Whoever looked it up is read again: a
 * definition may come long after its use. What a preview defines is withdrawn with it.
 */
export function define(machine: Machine, key: string, definition: Definition): void {
  const { definitions, drafts, isPreview } = machine
  if (definitions.has(key) || drafts.has(key)) return
  const table = isPreview ? drafts : definitions
  table.set(key, definition)
  readAgain(machine, key)
}

function readAgain({ readers, orphans }: Machine, key: string): void {
  orphans.clear()
  readers.get(key)?.forEach(invalidate)
}

/** What a label leads to; the block that asks, found or not, is a reader of it from now on. */
export function find(block: Block, machine: Machine, key: string): Definition | undefined {
  const { definitions, drafts, readers } = machine
  const asking = readers.get(key)
  if (asking) asking.add(block)
  else readers.set(key, new Set([block]))
  block.cache.labels ??= new Set()
  block.cache.labels.add(key)
  return definitions.get(key) ?? drafts.get(key)
}

/** Takes back what a preview defined, and its blocks as readers. */
export function withdraw(machine: Machine): void {
  const { drafts, readers, created } = machine
  for (const key of drafts.keys()) readAgain(machine, key)
  drafts.clear()
  for (const block of created) {
    for (const key of block.cache.labels ?? []) {
      const asking = readers.get(key)
      asking?.delete(block)
      if (asking?.size === 0) readers.delete(key)
    }
  }
}

/** Reads all again that waits for a footnote: none comes any more. */
export function giveUpFootnotes(machine: Machine): void {
  machine.orphans.clear()
  for (const key of machine.readers.keys()) if (key.startsWith('\n')) readAgain(machine, key)
}
