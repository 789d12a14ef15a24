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
  const { definitions, drafts, journal } = machine
  if (definitions.has(key)) return
  definitions.set(key, definition)
  if (journal) drafts.push(key)
  readAgain(machine, key)
}

/** Reads all again that looked a label up. */
export function readAgain(machine: Machine, key: string): void {
  machine.orphan = undefined
  machine.readers.get(key)?.forEach(invalidate)
}

/** What a label leads to; the block that asks, found or not, is a reader of it from now on. */
export function find(block: Block, machine: Machine, key: string): Definition | undefined {
  const { definitions, readers } = machine
  const { cache } = block
  readers.set(key, (readers.get(key) ?? new Set()).add(block))
  cache.labels = (cache.labels ?? new Set()).add(key)
  return definitions.get(key)
}

/** Takes back what a preview defined, and its blocks as readers. */
export function withdraw(machine: Machine): void {
  const { definitions, drafts, readers, created } = machine
  for (const key of drafts) {
    definitions.delete(key)
    readAgain(machine, key)
  }
  machine.drafts = []
  for (const block of created) {
    for (const key of block.cache.labels ?? []) readers.get(key)?.delete(block)
  }
}

/** Reads all again that waits for a footnote: none comes any more. */
export function giveUpFootnotes(machine: Machine): void {
  for (const key of machine.readers.keys()) if (key.startsWith('\n')) readAgain(machine, key)
}
