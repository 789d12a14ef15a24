import { itemShapes, type Item, type TableRow } from './protocol.ts'
import { isIndex, nameIn, type JsonObject } from './shape.ts'
import { nextOutputIndex, type Slot, type StreamState } from './state.ts'

// Which slot does an event mean? Servers leave out the output index, repeat it, or change an item's
// id from event to event, so no single field is trusted: first index and id together, then a known
// id, then the index, then the open item of a fitting type. Where no slot is at the index that is
// found, one is to be made there.

/** Where the event says that its item is: an output index of the state, and the slot there. */
function placeOf(state: StreamState, event: JsonObject): { at: number | null; here?: Slot } {
  const given = event['output_index']
  if (!isIndex(given)) return { at: null }
  const at = given + state.base
  const here = state.slots[at]
  return here ? { at, here } : { at }
}

/** The output index of an event that writes into an item; null where it names an item that it cannot write to. */
export function routeEvent(state: StreamState, event: JsonObject, row: TableRow): number | null {
  const { at, here } = placeOf(state, event)
  const id = nameIn(event, 'item_id')
  const fits = here !== undefined && takes(here, row)
  if (fits && (id === null || here.ids.includes(id))) return at
  const named = id === null ? null : findSlot(state, ({ ids }) => ids.includes(id))
  if (named !== null) return takes(state.slots[named], row) ? named : null
  if (at !== null && (fits || !here)) return at
  return findSlot(state, (slot) => slot.open && takes(slot, row)) ?? nextOutputIndex(state)
}

/** The output index of `output_item.added`: some servers say index 0 for every item. */
export function routeOpen(state: StreamState, event: JsonObject, item: Item): number {
  const { at, here } = placeOf(state, event)
  if (at !== null && (!here || isSameItem(here, item))) return at
  const id = nameIn(item, 'id')
  const named = id === null ? null : findSlot(state, (slot) => isCalled(slot, item))
  return named ?? nextOutputIndex(state)
}

/** The output index of `output_item.done`. */
export function routeClose(state: StreamState, event: JsonObject, item: Item): number {
  const { at, here } = placeOf(state, event)
  if (here && isCalled(here, item)) return at ?? 0
  // An id that a finished item bears already names another item where the index says so.
  const free = at !== null && !here
  const isNamed = (slot: Slot): boolean => isCalled(slot, item) && (slot.open || !free)
  const named = nameIn(item, 'id') === null ? null : findSlot(state, isNamed)
  if (named !== null) return named
  if (at !== null && (!here || here.item.type === item.type)) return at
  const call = nameIn(item, 'call_id')
  const isOpen = (slot: Slot): boolean => {
    const own = nameIn(slot.item, 'call_id')
    return slot.item.type === item.type && (own && call ? own === call : slot.open)
  }
  return findSlot(state, isOpen) ?? nextOutputIndex(state)
}

/** The output index of the last slot of the current response that fits, or null. */
function findSlot(state: StreamState, fits: (slot: Slot) => boolean): number | null {
  for (let i = state.order.length - 1; i >= 0; i -= 1) {
    const at = state.order[i]
    if (at === undefined || at < state.base) break
    const slot = state.slots[at]
    if (slot && fits(slot)) return at
  }
  return null
}

/** May the row write into this slot's item? Types outside the table take whatever is sent to them. */
function takes(slot: Slot | undefined, { home, kin }: TableRow): boolean {
  if (!slot) return false
  const { type } = slot.item
  if (!itemShapes.has(type)) return true
  // Content parts live in messages and in reasoning.
  return home === null ? type === 'message' || type === 'reasoning' : kin.has(type)
}

function isCalled(slot: Slot, item: Item): boolean {
  const id = nameIn(item, 'id')
  return slot.item.type === item.type && (id === null || slot.ids.includes(id))
}

/** Is an announced item the one that stands here already: the same id, or a guess that it confirms? */
function isSameItem(slot: Slot, item: Item): boolean {
  const guessed = slot.ids.length === 0 || !slot.announced
  return slot.item.type === item.type && (guessed || isCalled(slot, item))
}
