import { hasWords } from './adopt.ts'
import { nextIndex, type WriteMove } from './row.ts'
import { itemShapes, partShapes, type Item, type TableRow } from './protocol.ts'
import { isIndex, isObject, isTyped, typeOf, type JsonObject } from './shape.ts'
import { setField } from './setField.ts'
import type { Slot } from './state.ts'
import { keptAt, read, type Step } from './write.ts'

/** A slot in which the way to an address has been made, and the way itself. */
export interface Place {
  readonly slot: Slot
  readonly path: readonly Step[]
}

/**
 * The place in an item that an event's address means, or null when one of its indexes is no index.
 *
 * @param part The part that the event carries; null where it carries none.
 */
export function locate(
  slot: Slot,
  { address }: WriteMove,
  { fields }: TableRow,
  event: JsonObject,
  part: unknown,
): Place | null {
  let found = slot
  const path: Step[] = []
  for (const segment of address) {
    if ('key' in segment) {
      path.push(segment.key)
      continue
    }
    const list = read(found.item, path)
    const entries: readonly unknown[] = Array.isArray(list) ? list : []
    if ('match' in segment) {
      path.push(matchEntry(entries, segment.match, event))
      continue
    }
    const fallback = fields[segment.index] === nextIndex ? entries.length : 0
    const index = event[segment.index] ?? fallback
    if (!isIndex(index)) return null
    const rest = address[path.length + 1]
    const key = rest && 'key' in rest ? rest.key : null
    const { blank } = segment
    const type = blank ?? (isTyped(part) ? part.type : null)
    const entry = enter(found, path, entries, index, { type, key, blank })
    found = entry.slot
    path.push(entry.at)
  }
  return { slot: found, path }
}

/** The place of the entry that has the event's own value in a field: the end when none has. */
function matchEntry(entries: readonly unknown[], field: string, event: JsonObject): number {
  const found = entries.findIndex((entry) => isObject(entry) && entry[field] === event[field])
  return found < 0 ? entries.length : found
}

interface Wanted {
  /** Type of the entry that is looked for; null where entries have no type. */
  readonly type: string | null
  /** The field of the entry that is to be written. */
  readonly key: string | null
  /** Type of the part that is made where none stands; null where the event brings the entry itself. */
  readonly blank: string | null
}

/**
 * The entry of a list that an index means, and the slot in which it has been made.
 *
 * Indexes on the wire are names, not positions: servers leave gaps, count across items, or use one
 * index for two parts. So a list that came with gaps remembers the wire index of each entry, and
 * its entries lie close together.
 */
function enter(
  slot: Slot,
  path: readonly Step[],
  entries: readonly unknown[],
  index: number,
  wanted: Wanted,
): { readonly slot: Slot; readonly at: number } {
  const named = keptAt(slot.places, path)
  // Names of another length are those of a list that a last word has replaced since.
  const places = named?.length === entries.length ? named : null
  let at = index
  let list = entries
  let found = slot
  if (places || index > entries.length || !takesWrite(entries[index], wanted)) {
    const names = places ?? [...entries.keys()]
    const next = names.findIndex(
      (one, i) => one > index || (one === index && takesWrite(entries[i], wanted)),
    )
    at = next < 0 ? names.length : next
    if (names[at] !== index) {
      list = entries.toSpliced(at, 0, undefined)
      found = {
        ...setField(slot, path, () => list),
        places: { ...slot.places, [path.join('/')]: names.toSpliced(at, 0, index) },
      }
    }
  }
  const { blank: type } = wanted
  if (type === null || isReady(list[at], wanted)) return { slot: found, at }
  const part = partShapes.get(type)?.complete({ type }) ?? { type }
  return { slot: setField(found, [...path, at], () => part), at }
}

/** May this entry be written as wanted? A part of another type may while it says nothing. */
function takesWrite(entry: unknown, wanted: Wanted): boolean {
  if (wanted.type === null || !isObject(entry) || isReady(entry, wanted)) return true
  return partShapes.has(typeOf(entry)) && !hasWords(entry)
}

/** Does the entry have the type that is to be written, or the text? */
function isReady(entry: unknown, { type, key }: Wanted): boolean {
  return (
    isObject(entry) && (entry['type'] === type || (key !== null && typeof entry[key] === 'string'))
  )
}

/**
 * A part as it is in its item: the reasoning of some servers comes in parts of type `output_text`.
 */
export function partIn(item: Item, { address: [list] }: WriteMove, part: JsonObject): unknown {
  if (!list || !('key' in list)) return part
  const whole = completeItem({ type: item.type, [list.key]: [part] })
  return read(whole, [list.key, 0]) ?? part
}

/** The item with whatever its shape asks for. */
export function completeItem(item: JsonObject & { readonly type: string }): Item {
  // A shape of the table gives its item; a type outside it passes as an extension.
  return (itemShapes.get(item.type)?.complete(item) ?? item) as Item
}
