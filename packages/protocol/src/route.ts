import { itemShapes, type Item, type TableRow } from './protocol.ts'
import { isIndex, nameIn, type JsonObject } from './shape.ts'
import { nextOutputIndex } from './setSlot.ts'
import type { Slot, StreamState } from './state.ts'

// Which slot does an event mean? Servers leave out the output index, repeat it, or change an item's
// id from event to event, so no single field is trusted: first index and id together, then a known
// id, then the index, then the open item of a fitting type. Where no slot is at the index that is
// found, one is to be made there.

/** The output index that the event names, as an index of the state. */
function indexIn(state: StreamState, event: JsonObject): number | undefined {
  const given = event['output_index']
  return isIndex(given) ? given + state.base : undefined
}

/** The output index of an event that writes into an item; null where it names an item that it cannot write to. */
export function routeEvent(state: StreamState, event: JsonObject, row: TableRow): number | null {
  const at = indexIn(state, event)
  const here = state.slots[at ?? -1]
  const id = nameIn(event, 'item_id')
  const fits = here !== undefined && takes(here, row)
  if (at !== undefined && fits && (id === null || here.ids.includes(id))) return at
  const named = id === null ? undefined : findSlot(state, ({ ids }) => ids.includes(id))
  if (named !== undefined) return takes(state.slots[named], row) ? named : null
  if (at !== undefined && (fits || !here)) return at
  return findSlot(state, (slot) => slot.open && takes(slot, row)) ?? nextOutputIndex(state)
}

/** The output index of `output_item.added`: some servers say index 0 for every item. */
export function routeOpen(state: StreamState, event: JsonObject, item: Item): number {
  const at = indexIn(state, event)
  const here = state.slots[at ?? -1]
  if (at !== undefined && (!here || isSameItem(here, item))) return at
  return findSlot(state, (slot) => isNamed(slot, item)) ?? nextOutputIndex(state)
}

/** The output index of `output_item.done`. */
export function routeClose(state: StreamState, event: JsonObject, item: Item): number {
  const at = indexIn(state, event)
  const here = state.slots[at ?? -1]
  if (at !== undefined && here && isCalled(here, item)) return at
  // An id that a finished item bears already names another item where the index says so.
  const isFree = at !== undefined && !here
  const named = findSlot(state, (slot) => isNamed(slot, item) && (slot.open || !isFree))
  if (named !== undefined) return named
  if (at !== undefined && (!here || here.item.type === item.type)) return at
  const call = nameIn(item, 'call_id')
  const isMeant = (slot: Slot): boolean => {
    const own = nameIn(slot.item, 'call_id')
    return slot.item.type === item.type && (own && call ? own === call : slot.open)
  }
  return findSlot(state, isMeant) ?? nextOutputIndex(state)
}

/** The output index of the last slot of the current response that fits. */
function findSlot(
  { order, slots, base }: StreamState,
  fits: (slot: Slot) => boolean,
): number | undefined {
  return order.findLast((at) => at >= base && slots[at] && fits(slots[at]))
}

/** May the row write into this slot's item? Types outside the table take whatever is sent to them. */
function takes(slot: Slot | undefined, { home, kin }: TableRow): boolean {
  if (!slot) return false
  const { type } = slot.item
  if (!itemShapes.has(type)) return true
  // Content parts live in messages and in reasoning.
  return home === null ? type === 'message' || type === 'reasoning' : kin.has(type)
}

/** May this be the slot of the item: of its type, and called by its id if that has one? */
function isCalled(slot: Slot, item: Item): boolean {
  return slot.item.type === item.type && (nameIn(item, 'id') === null || isNamed(slot, item))
}

/** Is the slot of the item's type and called by its id? */
function isNamed(slot: Slot, item: Item): boolean {
  const id = nameIn(item, 'id')
  return slot.item.type === item.type && id !== null && slot.ids.includes(id)
}

/** Is an announced item the one that stands here already: the same id, or a guess that it confirms? */
function isSameItem(slot: Slot, item: Item): boolean {
  const guessed = slot.ids.length === 0 || !slot.announced
  return guessed ? slot.item.type === item.type : isCalled(slot, item)
}
