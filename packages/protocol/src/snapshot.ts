import { adopt, wordsOf } from './adopt.ts'
import { mergeFaults, readFault } from './fault.ts'
import { matchItems } from './match.ts'
import { isEnded, type Phase } from './phase.ts'
import { completeItem } from './place.ts'
import type { Item, ResponseHead, TableRow } from './protocol.ts'
import { isObject, isTyped, nameIn, type JsonObject } from './shape.ts'
import { closeSlot, endSlot, openSlot, withName } from './slot.ts'
import { noSequence } from './sequence.ts'
import { nextOutputIndex, setSlot } from './setSlot.ts'
import type { Slot, StreamFault, StreamState } from './state.ts'
import { warn } from './warn.ts'
import { isEmpty } from './write.ts'

const MAX_RESPONSE_IDS = 16

/**
 * Takes a snapshot of the whole response: its own fields, and its items where they say more.
 *
 * The event's name tells how the stream stands, not the snapshot's own `status`: gateways leave
 * `in_progress` in a completed one. A snapshot without items erases none.
 */
export function adoptSnapshot(
  state: StreamState,
  word: string,
  response: JsonObject,
  at: number | null,
): StreamState {
  const isEnd = isEnded(word)
  const headed: StreamState = {
    ...state,
    phase: 'streaming',
    response: adoptHead(state.response, response),
    responseIds: withName(state.responseIds, nameIn(response, 'id'), MAX_RESPONSE_IDS),
  }
  const adopted = adoptOutput(headed, response['output'], isEnd, at)
  if (!isEnd) return adopted
  const failed = word === 'failed'
  return endStream(
    adopted,
    word,
    at,
    failed ? mergeFaults(state.error, readFault(response)) : state.error,
  )
}

/** The state after the last event: items that are still open get no more. */
export function endStream(
  state: StreamState,
  phase: Phase,
  at: number | null,
  error: StreamFault | null,
): StreamState {
  const status = phase === 'completed' ? 'completed' : 'incomplete'
  const slots: Record<number, Slot> = { ...state.slots }
  for (const index of state.order) {
    const slot = slots[index]
    if (slot?.open) slots[index] = endSlot(slot, status, at)
  }
  return { ...state, slots, phase, error, times: { ...state.times, endedAt: at } }
}

/** The response that an event carries; an empty one where it carries none. */
export function responseIn(event: JsonObject): JsonObject {
  const { response } = event
  return isObject(response) ? response : {}
}

/** Does this event begin another response on the same stream, as agent servers send them? */
export function isNextResponse(state: StreamState, row: TableRow, event: JsonObject): boolean {
  if (row.type !== 'response.created' || !state.response) return false
  const id = nameIn(responseIn(event), 'id')
  // Without ids and numbers, only a response that has ended tells the next one from a repetition.
  if (id === null) return isEnded(state.phase) && event['sequence_number'] === undefined
  return state.responseIds.length > 0 && !state.responseIds.includes(id)
}

/** The state at the beginning of another response: its items come behind those of the one before. */
export function beginNext(state: StreamState): StreamState {
  const ended = endStream(state, 'streaming', state.times.lastEventAt, null)
  return {
    ...ended,
    response: null,
    base: nextOutputIndex(state),
    cursor: null,
    sequence: noSequence,
    times: { ...state.times, endedAt: null },
  }
}

/** The response's own fields. Like an item's they are adopted: an empty one erases nothing. */
function adoptHead(head: ResponseHead | null, response: JsonObject): ResponseHead | null {
  const { output: _output, ...fields } = response
  if (isEmpty(fields)) return head
  const id = nameIn(fields, 'id') ?? head?.id ?? ''
  // Fields of the response are optional and read as they come; `id` is set.
  return adopt(head, { ...head, ...fields, id }) as ResponseHead
}

function adoptOutput(
  state: StreamState,
  output: unknown,
  isEnd: boolean,
  at: number | null,
): StreamState {
  const items = itemsOf(output)
  if (items.length === 0) return state
  const matches = matchItems(state, items)
  let next = state
  const places = items.map((item, i) => {
    const own = next.base + i
    const index = matches[i] ?? (next.slots[own] ? nextOutputIndex(next) : own)
    const slot = next.slots[index]
    if (isEnd && slot && !slot.open && contradicts(slot, item)) {
      next = mismatch(next, 'has other words than a finished item; it counts.')
    }
    // An interim snapshot closes nothing and, like an announcement, erases nothing.
    next = setSlot(next, index, (isEnd ? closeSlot : openSlot)(slot, item, at))
    return index
  })
  if (!isEnd) return next
  const named = new Set(places)
  const others = next.order.filter((index) => index >= next.base && !named.has(index))
  if (matches.includes(null)) {
    // It knows items that never streamed: they stand where it has them.
    const earlier = next.order.filter((index) => index < next.base)
    next = { ...next, order: [...earlier, ...places, ...others] }
  }
  if (others.length === 0) return next
  return mismatch(next, `leaves out ${others.length} streamed items; they are kept.`)
}

function mismatch(state: StreamState, message: string): StreamState {
  return warn(state, { code: 'output_mismatch', message: `The last snapshot ${message}` })
}

function itemsOf(output: unknown): readonly Item[] {
  return Array.isArray(output) ? output.filter(isTyped).map(completeItem) : []
}

/** Do the last words on an item say something else than was said? */
function contradicts(slot: Slot, final: Item): boolean {
  const words = wordsOf(final)
  return words !== '' && words !== wordsOf(slot.item)
}

/**
 * Does a second last word say what the first one said? Then what it knows besides is taken too; else
 * it comes too late. A failure may be told twice, the second time with its details.
 */
export function repeatsEnd(state: StreamState, response: JsonObject): boolean {
  const items = itemsOf(response['output'])
  const slots = matchItems(state, items).map((index) => state.slots[index ?? -1])
  const isOld = (item: Item, i: number): boolean => !!slots[i] && !contradicts(slots[i], item)
  return state.phase === 'failed' || items.every(isOld)
}
