import { hasLogprobs } from './logprobs.ts'
import { rowOf, type TableRow } from './protocol.ts'
import type { WriteMove } from './row.ts'
import { routeEvent } from './route.ts'
import { fingerprint, printsOf } from './fingerprint.ts'
import { isObject, type JsonObject } from './shape.ts'
import { allHeard, type StreamState } from './state.ts'

/** Deltas that follow one another and add to one text, as one event; or any event by itself. */
export interface Run {
  /** The first of them, with the words of all. */
  readonly event: unknown
  /** How many they are. */
  readonly length: number
  /** The fingerprints of deltas, one behind the other. */
  readonly prints?: string
}

/** A longer run is cut: a call takes only so many arguments, and each fingerprint is two. */
const MAX_RUN = 4_096

/**
 * The run that begins at a place in a list of events.
 *
 * A stream is mostly runs of deltas, and what an event costs is mostly the copies that the fold makes
 * of what stands around the text. So a run is written once. It ends where an event is not the next
 * one by its number, names another place, or is not simply words.
 */
export function readRun(state: StreamState, events: readonly unknown[], from: number): Run {
  const first = events[from]
  const alone: Run = { event: first, length: 1 }
  if (state.phase !== 'streaming' || from + 1 >= events.length || !isObject(first)) return alone
  const row = rowOf(first['type'])
  if (!row || !isPlainAppend(row)) return alone
  const slot = state.slots[routeEvent(state, first, row) ?? -1]
  // Behind a last word each delta is weighed by itself.
  if (!slot?.open || slot.heard !== allHeard) return alone
  const { next, trusted } = state.sequence
  const numbered = first['sequence_number'] !== undefined
  // Joined at once: a text that grows word by word keeps a node, and the word itself, for each of them.
  const words: string[] = []
  const prints: number[] = []
  for (let at = from; words.length < MAX_RUN; at += 1) {
    const event = events[at]
    if (!isObject(event) || !isSamePlace(event, first, row.move)) break
    const { delta } = event
    if (typeof delta !== 'string' || hasLogprobs(event)) break
    const expected = numbered ? next + words.length : undefined
    if (trusted && event['sequence_number'] !== expected) break
    prints.push(fingerprint(row.hash, delta, event['output_index']))
    words.push(delta)
  }
  if (words.length < 2) return alone
  const event = { ...first, delta: words.join('') }
  return { event, length: words.length, prints: printsOf(prints) }
}

type AppendRow = TableRow & { readonly move: WriteMove }

/** Does the row add the event's `delta` to what an item says? */
function isPlainAppend(row: TableRow): row is AppendRow {
  const { move } = row
  return move.verb === 'append' && move.root === 'item' && move.from[0] === 'delta'
}

function isSamePlace(event: JsonObject, first: JsonObject, { places }: WriteMove): boolean {
  for (const place of places) if (event[place] !== first[place]) return false
  return (
    event['type'] === first['type'] &&
    event['output_index'] === first['output_index'] &&
    event['item_id'] === first['item_id']
  )
}
