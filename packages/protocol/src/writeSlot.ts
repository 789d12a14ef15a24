import { adopt } from './adopt.ts'
import { rememberHeard } from './heard.ts'
import { hangLogprobs } from './logprobs.ts'
import { locate, partIn } from './place.ts'
import type { Item, TableRow } from './protocol.ts'
import type { DraftMove, WriteMove } from './row.ts'
import { isObject, type JsonObject } from './shape.ts'
import { setField } from './setField.ts'
import { allHeard, type Slot } from './state.ts'
import { isEmpty, keptAt, read, type Step } from './write.ts'

/** What was odd about an event that writes. */
export type Oddity = 'after_done' | 'bad_field' | 'text_mismatch'

/** What an event made of a slot. */
export interface Written {
  /** The slot after it; none where the event lacks what it writes with. */
  readonly slot?: Slot
  readonly odd?: Oddity
}

/** The slot after an event wrote into its item, or beside it as if that were one. */
export function writeSlot(slot: Slot, row: TableRow, event: JsonObject): Written {
  const { move, word } = row
  if (move.verb === 'draft') return addDraft(slot, move, event)
  if (!('address' in move)) {
    return { slot: slot.open ? setField(slot, ['status'], () => word, true) : slot }
  }
  if (move.root === 'item') return writeField(slot, move, row, event)
  // What lies beside an item has no type; nothing that writes there asks for one.
  const written = writeField({ ...slot, item: slot.beside as Item }, move, row, event)
  if (!written.slot) return written
  return { ...written, slot: { ...written.slot, item: slot.item, beside: written.slot.item } }
}

function addDraft(slot: Slot, move: DraftMove, event: JsonObject): Written {
  const index = event[move.index]
  if (typeof index !== 'number' || typeof event[move.from[0]] !== 'string') {
    return { odd: 'bad_field' }
  }
  if (!slot.open || slot.drafts.some((draft) => draft.index === index)) return { slot }
  const { type: _type, ...fields } = event
  const drafts = [...slot.drafts, { ...fields, index }].toSorted((a, b) => a.index - b.index)
  return { slot: { ...slot, drafts } }
}

function writeField(slot: Slot, move: WriteMove, row: TableRow, event: JsonObject): Written {
  const said = read(event, move.from)
  const part = move.from[0] === 'part' && isObject(said) ? partIn(slot.item, move, said) : null
  const value = valueIn(part ?? said, move, row)
  if (value === undefined) return { odd: 'bad_field' }
  const appends = move.verb === 'append'
  const isText = typeof value === 'string'
  if (!slot.open && !appends && isText) return { slot }
  if (!slot.open && appends && (!isText || slot.heard === allHeard)) {
    return { slot, odd: 'after_done' }
  }
  const place = locate(slot, move, row, event, part)
  if (!place) return { odd: 'bad_field' }
  const { path } = place
  if (!appends) return putValue(place.slot, path, value, row)
  if (!isText)
    return { slot: setField(place.slot, path, (before) => addTexts(before, value), true) }
  if (slot.open) {
    return { slot: hangLogprobs(appendText(place.slot, path, value).slot, path, event) }
  }
  // Behind the last word no part is made.
  return appendText(slot, path, value)
}

/** What is written: an empty text too, else only what says something and is of the kind that the table names. */
function valueIn(said: unknown, { from }: WriteMove, { fields }: TableRow): unknown {
  if (isEmpty(said) && said !== '') return undefined
  if (from.length > 1) return said
  const shape = fields[String(from[0])]
  return shape?.fits(said) ? shape.complete(said) : undefined
}

/** Adds text by text; what is no text is taken as it is. */
function addTexts(said: unknown, delta: unknown): JsonObject {
  const sum: Record<string, unknown> = isObject(said) ? { ...said } : {}
  for (const [key, value] of Object.entries(Object(delta))) {
    const before = Object.hasOwn(sum, key) ? sum[key] : ''
    if (typeof value === 'string') sum[key] = typeof before === 'string' ? before + value : value
    else if (value !== null) sum[key] = value
  }
  return sum
}

/**
 * Adds to a text, unless a `.done` that came too early has said it already.
 *
 * An item that was done goes on where it was done too early: gateways close a message after its
 * first word. But only where deltas had told all that the item says: where it says more, its word
 * stays. What is odd of that is said in any case, and counts behind the last word.
 */
function appendText(slot: Slot, path: readonly Step[], delta: string): Written & { slot: Slot } {
  const grow = (said: unknown): string => (typeof said === 'string' ? said + delta : delta)
  const heard = keptAt(slot.heard, path)
  if (heard === undefined) {
    return slot.open ? { slot: setField(slot, path, grow, true) } : { slot, odd: 'after_done' }
  }
  const said = read(slot.item, path)
  const isHeard = typeof said === 'string' && said.startsWith(delta, heard)
  const end = heard + delta.length
  const length = isHeard ? end : grow(said).length
  if (!slot.open && length !== end) return { slot, odd: 'after_done' }
  const told = { ...slot, heard: { ...slot.heard, [path.join('/')]: length } }
  return isHeard ? { slot: told } : { slot: setField(told, path, grow, true), odd: 'after_done' }
}

/** Puts a last word, or a first one, in the place of what was said. */
function putValue(slot: Slot, path: readonly Step[], value: unknown, row: TableRow): Written {
  const said = read(slot.item, path)
  const put = setField(slot, path, () => adopt(said, value), true)
  const next = row.word === 'done' ? rememberHeard(put, path, said) : put
  const fits = typeof value !== 'string' || typeof said !== 'string' || value.startsWith(said)
  return fits ? { slot: next } : { slot: next, odd: 'text_mismatch' }
}
