import { count } from './count.ts'
import { readFault } from './fault.ts'
import { isEnded } from './phase.ts'
import { completeItem } from './place.ts'
import { homeOf, rowOf, type StreamEvent, type TableRow, type UnknownEvent } from './protocol.ts'
import { routeClose, routeEvent, routeOpen } from './route.ts'
import { isObject, isTyped, nameIn, type JsonObject, typeOf } from './shape.ts'
import { closeSlot, newSlot, openSlot, withId } from './slot.ts'
import {
  adoptSnapshot,
  beginNext,
  endStream,
  isNextResponse,
  repeatsEnd,
  responseIn,
} from './snapshot.ts'
import { setSlot } from './setSlot.ts'
import { MAX_KEPT, type Slot, type StreamState } from './state.ts'
import { warn } from './warn.ts'
import { writeSlot, type Oddity } from './writeSlot.ts'

/**
 * The state after one more event.
 *
 * Pure: the old state stays as it was, and all that the event does not touch is shared. Total: no
 * JSON makes it throw; what does not fit is a warning, what is unknown is counted and kept. A
 * replayed event (same number, same content) gives back the same state.
 *
 * @param at Milliseconds since the request, for timings; left out, no times are kept.
 */
export function reduce(
  state: StreamState,
  event: StreamEvent | UnknownEvent,
  at: number | null = null,
): StreamState {
  return applyEvent(state, event, at)
}

/**
 * What `reduce` does: what a type says of an event is not proven for what the wire sent.
 *
 * @param prints The fingerprints of the events that this one is made of; left out, it has one of its own.
 */
export function applyEvent(
  state: StreamState,
  event: unknown,
  at: number | null,
  prints?: string,
): StreamState {
  if (!isObject(event)) {
    return warn(state, { code: 'non_object', message: 'An event was no object; it was skipped.' })
  }
  const row = rowOf(event['type'])
  const before = row && isNextResponse(state, row, event) ? beginNext(state) : state
  const counted = count(before, event, row, at, prints)
  if (counted === null) return state
  return row ? applyRow(counted, row, event, at) : keepStray(counted, event)
}

/** The state after an event whose number and time have been taken down. */
function applyRow(
  state: StreamState,
  row: TableRow,
  event: JsonObject,
  at: number | null,
): StreamState {
  const { move } = row
  const again = move.verb === 'snapshot' && row.word === state.phase
  if (isEnded(state.phase) && !(again && repeatsEnd(state, responseIn(event)))) {
    return move.verb === 'note' || move.verb === 'keep' ? state : odd(state, row, 'after_end')
  }
  const next: StreamState = state.phase === 'streaming' ? state : { ...state, phase: 'streaming' }
  switch (move.verb) {
    case 'append':
    case 'put':
    case 'status':
    case 'draft':
      return writeItem(next, row, event, at)
    case 'keep':
      return keepEvent(next, event)
    case 'note':
      return state
    case 'open':
    case 'close':
      return placeItem(next, row, event, at)
    case 'snapshot':
      return adoptSnapshot(state, row.word, responseIn(event), at)
    case 'fault':
      return endStream(state, 'failed', at, readFault(event))
    default:
      return move satisfies never
  }
}

/** What is odd about an event, behind its name. */
const oddities = {
  after_done: 'came after its item was done.',
  after_end: 'came after the end; it was skipped.',
  bad_field: 'has a field of the wrong kind.',
  bad_item: 'has no item; it was skipped.',
  text_mismatch: 'differs from what its deltas said.',
  wrong_item: 'does not write into this item.',
} satisfies Readonly<Record<Oddity, string>> & Readonly<Record<string, string>>

function odd(state: StreamState, { type }: TableRow, code: keyof typeof oddities): StreamState {
  return warn(state, { code, message: `${type} ${oddities[code]}` })
}

function keepStray(state: StreamState, event: JsonObject): StreamState {
  const type = typeOf(event)
  const seen = Object.hasOwn(state.unknown, type) ? (state.unknown[type] ?? 0) : 0
  if (seen === 0 && Object.keys(state.unknown).length >= MAX_KEPT) return state
  const unknown = { ...state.unknown, [type]: seen + 1 }
  const kept = keepEvent({ ...state, unknown }, event)
  if (seen > 0) return kept
  return warn(kept, { code: 'unknown_event', message: `Events of type "${type}" are not known.` })
}

function keepEvent(state: StreamState, event: JsonObject): StreamState {
  if (state.strays.length >= MAX_KEPT) return state
  return { ...state, strays: [...state.strays, event] }
}

function placeItem(
  state: StreamState,
  row: TableRow,
  event: JsonObject,
  at: number | null,
): StreamState {
  const given = event['item']
  if (!isTyped(given)) return odd(state, row, 'bad_item')
  const item = completeItem(given)
  const [route, place] = row.move.verb === 'open' ? [routeOpen, openSlot] : [routeClose, closeSlot]
  const index = route(state, event, item)
  return setSlot(state, index, place(state.slots[index], item, at))
}

function writeItem(
  state: StreamState,
  row: TableRow,
  event: JsonObject,
  at: number | null,
): StreamState {
  const { move } = row
  if ('root' in move && move.root === 'aside') return writeAside(state, row, event)
  const index = routeEvent(state, event, row)
  if (index === null) return odd(state, row, 'wrong_item')
  const written = writeSlot(state.slots[index] ?? guessSlot(row, event, at), row, event)
  const named = written.slot && withId(written.slot, nameIn(event, 'item_id'))
  const next = named ? setSlot(state, index, named) : state
  return written.odd ? odd(next, row, written.odd) : next
}

/** Writes aside of all items, as if that lay beside one. */
function writeAside(state: StreamState, row: TableRow, event: JsonObject): StreamState {
  // An object of the wire, as what lies beside an item is.
  const beside = state.aside as JsonObject
  const { slot } = writeSlot({ ...guessSlot(row, event, null), beside }, row, event)
  return slot ? { ...state, aside: slot.beside } : odd(state, row, 'bad_field')
}

/** A slot for an item that was never announced. */
function guessSlot(row: TableRow, event: JsonObject, at: number | null): Slot {
  const type = row.home ?? homeOf(typeOf(event['part']))
  const item = completeItem({ type, status: 'in_progress' })
  return { ...newSlot(item, at), announced: false }
}
