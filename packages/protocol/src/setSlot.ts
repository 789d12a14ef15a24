import type { Slot, StreamState } from './state.ts'
import { set } from './write.ts'

/** The state with one slot changed; the order grows when the slot is new. */
export function setSlot(state: StreamState, outputIndex: number, slot: Slot): StreamState {
  const known = state.slots[outputIndex]
  if (known === slot) return state
  const slots = set(state.slots, outputIndex, slot)
  const order = known ? state.order : insertSorted(state.order, outputIndex)
  return { ...state, slots, order }
}

function insertSorted(order: readonly number[], value: number): readonly number[] {
  const last = order.at(-1)
  if (last === undefined || last < value) return set(order, order.length, value)
  return [...order, value].toSorted((a, b) => a - b)
}

/** The output index behind the last item. */
export function nextOutputIndex(state: StreamState): number {
  return state.order.reduce((next, index) => Math.max(next, index + 1), state.base)
}
