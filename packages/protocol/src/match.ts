import type { Item } from './protocol.ts'
import { nameIn } from './shape.ts'
import type { Slot, StreamState } from './state.ts'

/**
 * The output index of each item of a snapshot, null for one that never streamed: at its own place
 * with its id, by its call, by its id, at its own place, at its rank, or the next of its type.
 */
export function matchItems(state: StreamState, items: readonly Item[]): readonly (number | null)[] {
  const indexes = state.order.filter((index) => index >= state.base)
  const free = new Set(indexes)
  const matches: (number | null)[] = items.map(() => null)
  const fits = (item: Item, index: number): boolean =>
    free.has(index) && state.slots[index]?.item.type === item.type
  const pass = (find: (item: Item, i: number) => readonly number[] | undefined): void =>
    items.forEach((item, i) => {
      if (matches[i] !== null) return
      const index = find(item, i)?.find((candidate) => fits(item, candidate))
      if (index === undefined) return
      matches[i] = index
      free.delete(index)
    })
  const calls = indexBy(state, indexes, ({ item }) => [nameIn(item, 'call_id')])
  const ids = indexBy(state, indexes, (slot) => slot.ids)
  // A list as long as what streamed is that, one by one, whatever the indexes were.
  const places = items.length === indexes.length ? indexes : items.map((_, i) => state.base + i)
  pass((item, i) => {
    const id = nameIn(item, 'id')
    const known = state.slots[places[i] ?? -1]?.ids ?? []
    return (id === null ? known.length === 0 : known.includes(id)) ? places.slice(i, i + 1) : []
  })
  pass((item) => calls.get(nameIn(item, 'call_id')))
  pass((item) => ids.get(nameIn(item, 'id')))
  pass((_item, i) => places.slice(i, i + 1))
  pass((_item, i) => indexes.slice(i, i + 1))
  pass(() => indexes)
  return matches
}

/** The output indexes of the slots under each of their names. */
function indexBy(
  state: StreamState,
  indexes: readonly number[],
  namesOf: (slot: Slot) => readonly (string | null)[],
): ReadonlyMap<string | null, readonly number[]> {
  const found = new Map<string | null, number[]>()
  for (const index of indexes) {
    const slot = state.slots[index]
    for (const name of slot ? namesOf(slot) : []) {
      if (name !== null) found.set(name, [...(found.get(name) ?? []), index])
    }
  }
  return found
}
