import { itemShapes, type Item, type TableRow } from './protocol.ts'
import { isIndex, type JsonObject } from './shape.ts'
import { nextOutputIndex, type Slot, type StreamState } from './state.ts'

/**
 * Which slot does an event mean?
 *
 * Servers leave out the output index, repeat it, or change an item's id from event to event, so no
 * single field is trusted: first index and id together, then a known id, then the index, then the
 * open item of a fitting type.
 */
export type Route =
  | { readonly to: number }
  /** No slot fits: one is to be made at this output index. */
  | { readonly make: number }
  /** The event names an item that it cannot write to. */
  | { readonly refuse: string }

/** The event's item id, or null. */
export function itemId(event: JsonObject): string | null {
  const id = event['item_id']
  return typeof id === 'string' && id !== '' ? id : null
}

/** The slot's own output index for the event's, or null when it names none that can be used. */
export function outputIndex(state: StreamState, event: JsonObject): number | null {
  const given = event['output_index']
  if (!isIndex(given)) return null
  const at = given + state.base
  return isIndex(at) ? at : null
}

/** The route of an event that writes into an item. */
export function routeEvent(state: StreamState, event: JsonObject, row: TableRow): Route {
  const at = outputIndex(state, event)
  const id = itemId(event)
  const here = at === null ? undefined : state.slots[at]
  if (at !== null && here && takes(here, row) && (id === null || here.ids.includes(id))) {
    return { to: at }
  }
  const named = id === null ? null : findSlot(state, (slot) => slot.ids.includes(id))
  if (named !== null) {
    const fits = takes(slotAt(state, named), row)
    return fits ? { to: named } : { refuse: `${row.type} does not write into this item` }
  }
  if (at !== null && here && takes(here, row)) return { to: at }
  if (at !== null && !here) return { make: at }
  const open = findSlot(state, (slot) => slot.open && takes(slot, row))
  return open === null ? { make: nextOutputIndex(state) } : { to: open }
}

/** The route of `output_item.added`: some servers say index 0 for every item. */
export function routeOpen(state: StreamState, event: JsonObject, item: Item): Route {
  const at = outputIndex(state, event)
  const id = idOf(item)
  const here = at === null ? undefined : state.slots[at]
  if (at !== null && !here) return { make: at }
  if (at !== null && here && isSameItem(here, item, id)) return { to: at }
  const named = id === null ? null : findSlot(state, (slot) => isCalled(slot, id, item))
  return named === null ? { make: nextOutputIndex(state) } : { to: named }
}

/** The route of `output_item.done`. */
export function routeClose(state: StreamState, event: JsonObject, item: Item): Route {
  const at = outputIndex(state, event)
  const id = idOf(item)
  const here = at === null ? undefined : state.slots[at]
  if (at !== null && here && isCalled(here, id, item)) return { to: at }
  // An id that a finished item bears already names another item where the index says so.
  const free = at !== null && !here
  const named =
    id === null ? null : findSlot(state, (slot) => isCalled(slot, id, item) && (slot.open || !free))
  if (named !== null) return { to: named }
  if (at !== null && here?.item.type === item.type) return { to: at }
  if (at !== null && !here) return { make: at }
  const call = callIdOf(item)
  const open = findSlot(
    state,
    (slot) =>
      slot.item.type === item.type && (call === null ? slot.open : callIdOf(slot.item) === call),
  )
  return open === null ? { make: nextOutputIndex(state) } : { to: open }
}

/** The output index of the last slot of the current response that fits, or null. */
export function findSlot(state: StreamState, fits: (slot: Slot) => boolean): number | null {
  for (let i = state.order.length - 1; i >= 0; i -= 1) {
    const at = state.order[i]
    if (at === undefined || at < state.base) break
    const slot = state.slots[at]
    if (slot && fits(slot)) return at
  }
  return null
}

/** The id of an item, or null. */
export function idOf(item: Item): string | null {
  const { id } = item
  return typeof id === 'string' && id !== '' ? id : null
}

/** The id that joins a call to its output, or null. */
export function callIdOf(item: Item): string | null {
  const call = 'call_id' in item ? item.call_id : null
  return typeof call === 'string' && call !== '' ? call : null
}

function slotAt(state: StreamState, at: number): Slot | undefined {
  return state.slots[at]
}

/** May the row write into this slot's item? Types outside the table take whatever is sent to them. */
function takes(slot: Slot | undefined, row: TableRow): boolean {
  if (!slot) return false
  const { type } = slot.item
  if (!itemShapes.has(type)) return true
  return row.home === null ? hasParts(type) : row.kin.has(type)
}

/** Content parts live in messages and in reasoning. */
function hasParts(type: string): boolean {
  return type === 'message' || type === 'reasoning'
}

function isCalled(slot: Slot, id: string | null, item: Item): boolean {
  return slot.item.type === item.type && (id === null || slot.ids.includes(id))
}

/** Is an announced item the one that stands here already: the same id, or a guess that it confirms? */
function isSameItem(slot: Slot, item: Item, id: string | null): boolean {
  if (slot.item.type !== item.type) return false
  return id === null || slot.ids.includes(id) || slot.ids.length === 0 || !slot.announced
}
