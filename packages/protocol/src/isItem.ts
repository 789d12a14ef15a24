import type { Item, ItemOf, ItemType } from './protocol.ts'

/**
 * Is this an item of the given type? Narrows its fields. In a file of its own: what only asks this has no need of the table.
 */
export function isItem<Type extends ItemType>(
  item: Item | undefined | null,
  type: Type,
): item is ItemOf<Type> {
  return item?.type === type
}
