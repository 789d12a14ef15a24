import type { Definition } from '../inline/scan.ts'
import type { Block, Machine } from './machine.ts'
import { invalidate } from './spine.ts'

/**
 * Says where a label leads; the first one to say so counts. Whoever looked it up is read again: a
 * definition may come long after its use. What a preview defines is withdrawn with it.
 */
export function define(machine: Machine, key: string, definition: Definition): void {
  const { definitions, journal } = machine
  if (definitions.has(key)) return
  const readAgain = (): void => {
    machine.progress = null
    machine.readers.get(key)?.forEach(invalidate)
  }
  definitions.set(key, definition)
  readAgain()
  journal?.push(() => {
    definitions.delete(key)
    readAgain()
  })
}

/** What a label leads to; the block that asks, found or not, is a reader of it from now on. */
export function find(block: Block, machine: Machine, key: string): Definition | undefined {
  const { definitions, journal, readers } = machine
  const blocks = readers.get(key) ?? new Set()
  readers.set(key, blocks.add(block))
  if (block.isDraft) journal?.push(() => blocks.delete(block))
  return definitions.get(key)
}

/** Reads all again that looked a label up: the footnotes that it waited for do not come any more. */
export function giveUpFootnotes(machine: Machine): void {
  for (const blocks of machine.readers.values()) blocks.forEach(invalidate)
}
