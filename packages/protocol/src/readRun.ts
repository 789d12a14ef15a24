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
  /** Their fingerprints, one behind the other; empty where they are not numbered. */
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
  const route = routeEvent(state, first, row)
  const slot = 'to' in route ? state.slots[route.to] : undefined
  // Behind a last word each delta is weighed by itself.
  if (!slot?.open || slot.heard !== allHeard) return null
  const numbered = state.sequence.trusted && first['sequence_number'] !== undefined
  const field = String(row.move.from[0])
  // Joined at once: a text that grows word by word keeps a node, and the word itself, for each of them.
  const words: string[] = []
  const prints: string[] = []
  let at = from
  for (; at < events.length; at += 1) {
    const event = events[at]
    if (!isObject(event) || (at > from && !isSamePlace(event, first, row.move))) break
    const delta = event[field]
    if (typeof delta !== 'string' || hasEntries(event['logprobs'])) break
    const number = event['sequence_number']
    if (numbered && number !== state.sequence.next + at - from) break
    if (!numbered && number !== undefined && state.sequence.trusted) break
    if (numbered) prints.push(fingerprint(row.type, event, field))
    words.push(delta)
  }
  const length = at - from
  if (length < 2 || (numbered && state.sequence.first === null)) return null
  return { row, event: { ...first, [field]: words.join('') }, length, prints: prints.join('') }
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
