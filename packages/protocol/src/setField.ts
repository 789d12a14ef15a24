import type { Item } from './protocol.ts'
import type { Slot } from './state.ts'
import { write, type Step } from './write.ts'

/**
 * The slot with one place of its item changed; the slot itself when that stays as it was.
 *
 * @param kept Is the outcome kept for certain? As in `set` of write.ts.
 */
export function setField(
  slot: Slot,
  path: readonly Step[],
  change: (value: unknown) => unknown,
  kept = false,
): Slot {
  // The item keeps its type: no row of the table writes at `type`.
  const item = write(slot.item, path, change, kept) as Item
  return item === slot.item ? slot : { ...slot, item }
}
