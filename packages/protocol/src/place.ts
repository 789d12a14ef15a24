import { nextIndex, type Segment, type WriteMove } from './row.ts'
import { itemShapes, partShapes, type Item, type TableRow } from './protocol.ts'
import { isIndex, isObject, type JsonObject } from './shape.ts'
import type { Slot } from './state.ts'
import { hasWords } from './adopt.ts'
import { read, write, type Step } from './write.ts'

/** A slot in which the way to an address has been made, and the way itself. */
export interface Place {
  readonly slot: Slot
  readonly path: readonly Step[]
}

/**
 * The place in an item that an event's address means, or null when one of its indexes is no index.
 *
 * Indexes on the wire are names, not positions: servers leave gaps, count across items, or use one
 * index for two parts. So a list that came with gaps remembers the wire index of each entry, and
 * its entries lie close together.
 */
export function locate(
  slot: Slot,
  move: WriteMove,
  row: TableRow,
  event: JsonObject,
): Place | null {
  let place: Place = { slot, path: [] }
  const { address } = move
  for (let depth = 0; depth < address.length; depth += 1) {
    const segment = address[depth]
    if (!segment) break
    if ('key' in segment) {
      place = { slot: place.slot, path: [...place.path, segment.key] }
      continue
    }
    const rest = address[depth + 1]
    const wanted = segment.blank ?? partType(row, event)
    const next = enter(place, segment, row, event, {
      type: wanted,
      key: rest && 'key' in rest ? rest.key : null,
    })
    if (!next) return null
    place = next
  }
  return place
}

/** The type of the part that the event carries, if it carries one. */
function partType(row: TableRow, event: JsonObject): string | null {
  const part = Object.hasOwn(row.fields, 'part') ? event['part'] : null
  return isObject(part) && typeof part['type'] === 'string' ? part['type'] : null
}

interface Wanted {
  /** Type of the entry that is looked for; null where entries have no type. */
  readonly type: string | null
  /** The field of the entry that is to be written. */
  readonly key: string | null
}

function enter(
  { slot, path }: Place,
  segment: Extract<Segment, { index: string }>,
  row: TableRow,
  event: JsonObject,
  wanted: Wanted,
): Place | null {
  const given = event[segment.index] ?? null
  const found = read(slot.item, path)
  const entries: readonly unknown[] = Array.isArray(found) ? found : []
  const name = path.join('/')
  const places = slot.places[name]
  const fallback = row.fields[segment.index] === nextIndex ? entries.length : 0
  const index = given === null ? fallback : given
  if (!isIndex(index)) return null
  const dense = places === undefined && index <= entries.length
  if (dense && (index === entries.length || takesWrite(entries[index], wanted))) {
    const ready = !segment.blank || isReady(entries[index], wanted)
    return {
      slot: ready ? slot : begin(slot, path, index, segment.blank),
      path: [...path, index],
    }
  }
  return enterSparse(slot, path, index, places ?? entries.map((_, i) => i), wanted)
}

/** Finds or makes the entry of a wire index in a list that has gaps, or two entries of one index. */
function enterSparse(
  slot: Slot,
  path: readonly Step[],
  index: number,
  places: readonly number[],
  wanted: Wanted,
): Place {
  const found = read(slot.item, path)
  const entries: readonly unknown[] = Array.isArray(found) ? found : []
  let at = 0
  while (at < places.length && (places[at] ?? 0) <= index) {
    if (places[at] === index && takesWrite(entries[at], wanted))
      return { slot, path: [...path, at] }
    at += 1
  }
  const blank = wanted.type === null ? '' : blankPart(wanted.type)
  // The item keeps its type: only a list inside it grows.
  const item = write(slot.item, path, () => entries.toSpliced(at, 0, blank)) as Item
  const name = path.join('/')
  return {
    slot: { ...slot, item, places: { ...slot.places, [name]: places.toSpliced(at, 0, index) } },
    path: [...path, at],
  }
}

/** Makes the part that an event writes into: it was not announced, or as a part of another type. */
function begin(slot: Slot, path: readonly Step[], index: number, type: string): Slot {
  // The item keeps its type: only one part of it is new.
  const item = write(slot.item, [...path, index], () => blankPart(type)) as Item
  return { ...slot, item }
}

function blankPart(type: string): unknown {
  return partShapes.get(type)?.complete({ type }) ?? { type }
}

/** May this entry be written as wanted? A part of another type may while it says nothing. */
function takesWrite(entry: unknown, wanted: Wanted): boolean {
  if (wanted.type === null || !isObject(entry)) return true
  if (entry['type'] === wanted.type) return true
  if (wanted.key !== null && typeof entry[wanted.key] === 'string') return true
  return partShapes.has(String(entry['type'])) && !hasWords(entry)
}

/** Does the entry have the field that is to be written, or the type that has it? */
function isReady(entry: unknown, wanted: Wanted): boolean {
  if (!isObject(entry)) return false
  if (entry['type'] === wanted.type) return true
  return wanted.key !== null && Object.hasOwn(entry, wanted.key)
}

/**
 * A part as it is in its item: the reasoning of some servers comes in parts of type `output_text`.
 */
export function partIn(item: Item, list: string, part: unknown): unknown {
  const whole = completeItem({ type: item.type, [list]: [part] })
  return read(whole, [list, 0]) ?? part
}

/** The item with whatever its shape asks for. */
export function completeItem(item: JsonObject & { readonly type: string }): Item {
  // A shape of the table gives its item; a type outside it passes as an extension.
  return (itemShapes.get(item.type)?.complete(item) ?? item) as Item
}
