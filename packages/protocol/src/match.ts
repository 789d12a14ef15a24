import type { Item } from './protocol.ts'
import { callIdOf, idOf } from './route.ts'
import type { StreamState } from './state.ts'

/** The output index of each item of a snapshot: by position with its id, by call, by id, by position. */
export function matchItems(state: StreamState, items: readonly Item[]): readonly (number | null)[] {
  const indexes = state.order.filter((index) => index >= state.base)
  const free = new Set(indexes)
  const matches: (number | null)[] = items.map(() => null)
  const pass = (fits: (item: Item, there: Item, i: number, index: number) => boolean): void => {
    items.forEach((item, i) => {
      if (matches[i] !== null) return
      const found = indexes.find((index) => {
        const there = state.slots[index]?.item
        return free.has(index) && there?.type === item.type && fits(item, there, i, index)
      })
      if (found === undefined) return
      free.delete(found)
      matches[i] = found
    })
  }
  const here = (i: number, index: number): boolean => indexes[i] === index
  pass((item, there, i, index) => here(i, index) && idOf(item) === idOf(there))
  pass((item, there) => callIdOf(item) !== null && callIdOf(item) === callIdOf(there))
  pass((item, there) => idOf(item) !== null && idOf(item) === idOf(there))
  pass((_item, _there, i, index) => here(i, index))
  pass(() => true)
  return matches
}
