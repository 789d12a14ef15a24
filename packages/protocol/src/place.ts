import type { IndexSegment } from './address.ts'
import { nextIndex, type WriteMove } from './row.ts'
import { itemShapes, partShapes, type Item, type TableRow } from './protocol.ts'
import { isIndex, isObject, isTyped, type JsonObject, typeOf } from './shape.ts'
import { dense, type Slot } from './state.ts'
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
  { address }: WriteMove,
  row: TableRow,
  event: JsonObject,
): Place | null {
  let found = slot
  const path: Step[] = []
  for (const [depth, segment] of address.entries()) {
    if ('key' in segment) path.push(segment.key)
    else if ('match' in segment) {
      const list = read(found.item, path)
      path.push(matchEntry(Array.isArray(list) ? list : [], segment.match, event))
    } else {
      const rest = address[depth + 1]
      const type = segment.blank ?? partType(row, event)
      const key = rest && 'key' in rest ? rest.key : null
      const entry = enter(found, path, segment, row, event, { type, key })
      if (!entry) return null
      found = entry.slot
      path.push(entry.at)
    }
  }
  return { slot: found, path }
}

/** The place of the entry that has the event's own value in a field: the end when none has. */
function matchEntry(entries: readonly unknown[], field: string, event: JsonObject): number {
  const found = entries.findIndex((entry) => isObject(entry) && entry[field] === event[field])
  return found < 0 ? entries.length : found
}

/** The type of the part that the event carries, if it carries one. */
function partType(row: TableRow, event: JsonObject): string | null {
  const part = 'part' in row.fields ? event['part'] : null
  return isTyped(part) ? part.type : null
}

interface Wanted {
  /** Type of the entry that is looked for; null where entries have no type. */
  readonly type: string | null
  /** The field of the entry that is to be written. */
  readonly key: string | null
}

/** An entry of a list, and the slot in which it has been made. */
interface Entry {
  readonly slot: Slot
  readonly at: number
}

function enter(
  slot: Slot,
  path: readonly Step[],
  segment: IndexSegment,
  row: TableRow,
  event: JsonObject,
  wanted: Wanted,
): Entry | null {
  const found = read(slot.item, path)
  const entries: readonly unknown[] = Array.isArray(found) ? found : []
  const fallback = row.fields[segment.index] === nextIndex ? entries.length : 0
  const index = event[segment.index] ?? fallback
  if (!isIndex(index)) return null
  const named = slot.places === dense ? undefined : slot.places[path.join('/')]
  // Names of another length are those of a list that a last word has replaced since.
  const places = named?.length === entries.length ? named : undefined
  const next = index === entries.length
  if (places || !(next || (index < entries.length && takesWrite(entries[index], wanted)))) {
    return enterSparse(slot, path, index, entries, places ?? [...entries.keys()], wanted)
  }
  const ready = segment.blank === null || isReady(entries[index], wanted)
  return { slot: ready ? slot : begin(slot, path, index, segment.blank), at: index }
}

/** Finds or makes the entry of a wire index in a list that has gaps, or two entries of one index. */
function enterSparse(
  slot: Slot,
  path: readonly Step[],
  index: number,
  entries: readonly unknown[],
  places: readonly number[],
  wanted: Wanted,
): Entry {
  let at = 0
  while (at < places.length && (places[at] ?? 0) <= index) {
    if (places[at] === index && takesWrite(entries[at], wanted)) return { slot, at }
    at += 1
  }
  const blank = wanted.type === null ? '' : blankPart(wanted.type)
  // The item keeps its type: only a list inside it grows.
  const item = write(slot.item, path, () => entries.toSpliced(at, 0, blank)) as Item
  const named = { ...slot.places, [path.join('/')]: places.toSpliced(at, 0, index) }
  return { slot: { ...slot, item, places: named }, at }
}

/** Makes the part that an event writes into: it was not announced, or as a part of another type. */
function begin(slot: Slot, path: readonly Step[], index: number, type: string): Slot {
  // The item keeps its type: only one part of it is new.
  return { ...slot, item: write(slot.item, [...path, index], () => blankPart(type)) as Item }
}

function blankPart(type: string): unknown {
  return partShapes.get(type)?.complete({ type }) ?? { type }
}

/** May this entry be written as wanted? A part of another type may while it says nothing. */
function takesWrite(entry: unknown, wanted: Wanted): boolean {
  if (wanted.type === null || !isObject(entry)) return true
  if (entry['type'] === wanted.type) return true
  if (wanted.key !== null && typeof entry[wanted.key] === 'string') return true
  return partShapes.has(typeOf(entry)) && !hasWords(entry)
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
