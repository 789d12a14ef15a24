import { table, type TableRow } from './protocol.ts'
import type { WriteMove } from './row.ts'
import { routeEvent } from './route.ts'
import { fingerprint } from './sequence.ts'
import { isObject, typeOf, type JsonObject } from './shape.ts'
import { allHeard, type StreamState } from './state.ts'

/** Deltas that follow one another and add to one text, as one event. */
export interface Run {
  readonly row: TableRow
  /** The first of them, with the words of all. */
  readonly event: JsonObject
  /** How many they are. */
  readonly length: number
  /** Their fingerprints, one behind the other. */
  readonly prints: string
}

/**
 * The run of deltas that begins at a place in a list of events; null where there is none of two.
 *
 * A stream is mostly such runs, and what an event costs is mostly the copies that the fold makes of
 * what stands around the text. So a run is written once. It ends where an event is not the next one
 * by its number, names another place, or is not simply words.
 */
export function readRun(state: StreamState, events: readonly unknown[], from: number): Run | null {
  const first = events[from]
  const row = isObject(first) ? table.get(typeOf(first)) : undefined
  if (state.phase !== 'streaming' || !row || !isObject(first) || !isPlainAppend(row)) return null
  const slot = state.slots[routeEvent(state, first, row) ?? -1]
  // Behind a last word each delta is weighed by itself.
  if (!slot?.open || slot.heard !== allHeard) return null
  const { next, trusted } = state.sequence
  const numbered = first['sequence_number'] !== undefined
  const field = String(row.move.from[0])
  // Joined at once: a text that grows word by word keeps a node, and the word itself, for each of them.
  const words: string[] = []
  const prints: string[] = []
  for (let at = from; at < events.length; at += 1) {
    const event = events[at]
    if (!isObject(event) || !isSamePlace(event, first, row.move)) break
    const delta = event[field]
    if (typeof delta !== 'string' || hasEntries(event['logprobs'])) break
    const expected = numbered ? next + words.length : undefined
    if (trusted && event['sequence_number'] !== expected) break
    if (trusted && numbered) prints.push(fingerprint(row.hash, event, field))
    words.push(delta)
  }
  if (words.length < 2) return null
  const event = { ...first, [field]: words.join('') }
  return { row, event, length: words.length, prints: prints.join('') }
}

type AppendRow = TableRow & { readonly move: WriteMove }

/** Does the row add a field of the event to a text of an item? */
function isPlainAppend(row: TableRow): row is AppendRow {
  const { move } = row
  return move.verb === 'append' && move.root === 'item' && move.from.length === 1
}

function isSamePlace(event: JsonObject, first: JsonObject, { address }: WriteMove): boolean {
  if (event['type'] !== first['type'] || event['output_index'] !== first['output_index']) {
    return false
  }
  if (event['item_id'] !== first['item_id']) return false
  return address.every(
    (segment) => !('index' in segment) || event[segment.index] === first[segment.index],
  )
}

function hasEntries(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0
}
