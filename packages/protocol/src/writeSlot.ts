import { adopt } from './adopt.ts'
import { hangLogprobs } from './logprobs.ts'
import { rememberHeard } from './heard.ts'
import { locate, partIn } from './place.ts'
import type { Item, TableRow } from './protocol.ts'
import type { DraftMove, WriteMove } from './row.ts'
import { isObject, type JsonObject } from './shape.ts'
import { allHeard, type Slot, type Warning } from './state.ts'
import { isEmpty, read, write, type Step } from './write.ts'

/** A slot after an event wrote into it, and what was odd about that. */
export interface Written {
  readonly slot: Slot
  readonly odd?: Warning
}

/** The slot after an event wrote into its item; null when the event lacks what it writes with. */
export function writeSlot(slot: Slot, row: TableRow, event: JsonObject): Written | null {
  const { move } = row
  switch (move.verb) {
    case 'append':
    case 'put':
      return writeText(slot, move, row, event)
    case 'draft':
      return addDraft(slot, move, event)
    default:
      return { slot: slot.open ? withField(slot, ['status'], () => row.word) : slot }
  }
}

/** Writes into the item, or beside it as if that were one. */
function writeText(slot: Slot, move: WriteMove, row: TableRow, event: JsonObject): Written | null {
  const { item } = slot
  const field = move.verb === 'append' ? appendField : putField
  if (move.root === 'item') return field(slot, move, row, event)
  // What lies beside an item has no type; nothing that writes there asks for one.
  const written = field({ ...slot, item: slot.beside as Item }, move, row, event)
  return written && { ...written, slot: { ...written.slot, item, beside: written.slot.item } }
}

function withField(slot: Slot, path: readonly Step[], change: (value: unknown) => unknown): Slot {
  // The item keeps its type: no row of the table writes at `type`.
  const item = write(slot.item, path, change, true) as Item
  return item === slot.item ? slot : { ...slot, item }
}

function addDraft(slot: Slot, move: DraftMove, event: JsonObject): Written | null {
  const index = event[move.index]
  if (typeof index !== 'number' || typeof event[move.from] !== 'string') return null
  if (!slot.open || slot.drafts.some((draft) => draft.index === index)) return { slot }
  const { type: _type, ...fields } = event
  const drafts = [...slot.drafts, { ...fields, index }].toSorted((a, b) => a.index - b.index)
  return { slot: { ...slot, drafts } }
}

function appendField(
  slot: Slot,
  move: WriteMove,
  row: TableRow,
  event: JsonObject,
): Written | null {
  const delta = valueIn(event, row, move)
  const isText = typeof delta === 'string'
  if (!isText && !isObject(delta)) return null
  const odd = { code: 'after_done', message: `${row.type} came after its item was done.` }
  if (!slot.open && (!isText || slot.heard === allHeard)) return { slot, odd }
  const place = locate(slot, move, row, event)
  if (!place) return null
  const { path } = place
  if (!isText) return { slot: withField(place.slot, path, (said) => addTexts(said, delta)) }
  if (!slot.open) return appendLate(slot, path, delta, odd)
  return { slot: hangLogprobs(appendText(place.slot, path, delta), path, event) }
}

/** Adds text by text; what is no text is taken as it is. */
function addTexts(said: unknown, delta: JsonObject): JsonObject {
  const sum: Record<string, unknown> = isObject(said) ? { ...said } : {}
  for (const [key, value] of Object.entries(delta)) {
    const before = Object.hasOwn(sum, key) ? sum[key] : ''
    if (typeof value === 'string') sum[key] = typeof before === 'string' ? before + value : value
    else if (value !== null) sum[key] = value
  }
  return sum
}

/**
 * Goes on with a text whose item was done too early: gateways close a message after its first word.
 * Only where deltas had told all that the item says; where it says more, the item's word stays.
 */
function appendLate(slot: Slot, path: readonly Step[], delta: string, odd: Warning): Written {
  const said = read(slot.item, path)
  const told = hear(slot, path, delta)
  if (told) return { slot: told }
  if (typeof said !== 'string' || slot.heard[path.join('/')] !== said.length) return { slot, odd }
  return { slot: appendText(slot, path, delta), odd }
}

/** Adds to a text, unless a `.done` that came too early has said it already. */
function appendText(slot: Slot, path: readonly Step[], delta: string): Slot {
  const told = slot.heard === allHeard ? null : hear(slot, path, delta)
  if (told) return told
  const said = read(slot.item, path)
  const text = typeof said === 'string' ? said + delta : delta
  const grown = withField(slot, path, () => text)
  if (slot.heard === allHeard) return grown
  const name = path.join('/')
  if (slot.heard[name] === undefined) return grown
  return { ...grown, heard: { ...slot.heard, [name]: text.length } }
}

/** The slot, when its text says already what the delta says; else null. */
function hear(slot: Slot, path: readonly Step[], delta: string): Slot | null {
  const name = path.join('/')
  const heard = slot.heard[name]
  const said = read(slot.item, path)
  if (heard === undefined || typeof said !== 'string' || !said.startsWith(delta, heard)) return null
  return { ...slot, heard: { ...slot.heard, [name]: heard + delta.length } }
}

function putField(slot: Slot, move: WriteMove, row: TableRow, event: JsonObject): Written | null {
  const [list] = move.address
  const part = event['part']
  const whole =
    list && 'key' in list && isObject(part)
      ? { ...event, part: partIn(slot.item, list.key, part) }
      : event
  const value = valueIn(whole, row, move)
  if (value === undefined) return null
  if (!slot.open && typeof value === 'string') return { slot }
  const place = locate(slot, move, row, whole)
  if (!place) return null
  const said = read(place.slot.item, place.path)
  const put = withField(place.slot, place.path, (before) => adopt(before, value))
  const next = row.type.endsWith('.done') ? rememberHeard(put, place.path, said) : put
  if (typeof value !== 'string' || typeof said !== 'string' || said === '') return { slot: next }
  if (value.startsWith(said)) return { slot: next }
  return {
    slot: next,
    odd: { code: 'text_mismatch', message: `${row.type} differs from what its deltas said.` },
  }
}

/** What an event writes: an empty text too, else only what says something and is of the kind that the table names. */
function valueIn(event: JsonObject, row: TableRow, { from }: WriteMove): unknown {
  const value = read(event, from)
  if (isEmpty(value) && value !== '') return undefined
  if (from.length > 1) return value
  const shape = row.fields[String(from[0])]
  return shape?.fits(value) ? shape.complete(value) : undefined
}
