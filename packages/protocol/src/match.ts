import type { Item } from './protocol.ts'
import { callIdOf, idOf } from './route.ts'
import type { Slot, StreamState } from './state.ts'

/**
 * The output index of each item of a snapshot, null for one that never streamed: at its own place
 * with its id, by its call, by its id, at its own place, at its rank, or the next of its type.
 */
export function matchItems(state: StreamState, items: readonly Item[]): readonly (number | null)[] {
  const indexes = state.order.filter((index) => index >= state.base)
  const free = new Set(indexes)
  const matches: (number | null)[] = items.map(() => null)
  const take = (i: number, index: number | undefined): void => {
    if (index === undefined || matches[i] !== null || !free.delete(index)) return
    matches[i] = index
  }
  const fits = (item: Item, index: number | undefined): Slot | null => {
    const slot = index === undefined || !free.has(index) ? undefined : state.slots[index]
    return slot?.item.type === item.type ? slot : null
  }
  const pass = (find: (item: Item, i: number) => number | undefined): void => {
    items.forEach((item, i) => {
      const index = matches[i] === null ? find(item, i) : undefined
      if (fits(item, index)) take(i, index)
    })
  }
  const calls = indexBy(state, indexes, ({ item }) => [callIdOf(item)])
  const ids = indexBy(state, indexes, (slot) => slot.ids)
  pass((item, i) => {
    const id = idOf(item)
    const slot = fits(item, state.base + i)
    return slot && (id === null ? slot.ids.length === 0 : slot.ids.includes(id))
      ? state.base + i
      : undefined
  })
  pass((item) => calls.get(callIdOf(item) ?? '')?.find((index) => fits(item, index)))
  pass((item) => ids.get(idOf(item) ?? '')?.find((index) => fits(item, index)))
  pass((_item, i) => state.base + i)
  pass((_item, i) => indexes[i])
  pass((item) => indexes.find((index) => fits(item, index)))
  return matches
}

/** The output indexes of the slots under each of their names. */
function indexBy(
  state: StreamState,
  indexes: readonly number[],
  namesOf: (slot: Slot) => readonly (string | null)[],
): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>()
  for (const index of indexes) {
    const slot = state.slots[index]
    for (const name of slot ? namesOf(slot) : []) {
      if (name) found.set(name, [...(found.get(name) ?? []), index])
    }
  }
  return found
}
