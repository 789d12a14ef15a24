import { adopt, wordsOf } from './adopt.ts'
import { mergeFaults, readFault } from './fault.ts'
import { matchItems } from './match.ts'
import { isEnded, type Phase } from './phase.ts'
import { completeItem } from './place.ts'
import type { Item, ResponseHead, TableRow } from './protocol.ts'
import { isIndex, isObject, isTyped, nameIn, type JsonObject } from './shape.ts'
import { closeSlot, endSlot, openSlot, withName } from './slot.ts'
import { noSequence } from './sequence.ts'
import {
  nextOutputIndex,
  setSlot,
  type Slot,
  type StreamFault,
  type StreamState,
  warn,
  type Warning,
} from './state.ts'
import { isEmpty, sameData } from './write.ts'

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
  given: unknown,
  at: number | null,
): StreamState {
  const response = isObject(given) ? given : {}
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

/** Does this event begin another response on the same stream, as agent servers send them? */
export function isNextResponse(state: StreamState, row: TableRow, event: JsonObject): boolean {
  if (row.type !== 'response.created' || !state.response) return false
  const { response } = event
  const id = isObject(response) ? nameIn(response, 'id') : null
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

function adoptHead(head: ResponseHead | null, response: JsonObject): ResponseHead | null {
  const { output: _output, ...fields } = response
  if (isEmpty(fields)) return head
  const merged: Record<string, unknown> = { ...head, ...fields }
  for (const [key, value] of Object.entries(head ?? {})) {
    // A later snapshot with an empty field erases nothing: some gateways send a bare one at the end.
    if (isEmpty(merged[key])) merged[key] = value
  }
  if (typeof merged['id'] !== 'string') merged['id'] = ''
  if (head && sameData(head, merged)) return head
  // Fields of the response are optional and read as they come; `id` was set above.
  return merged as unknown as ResponseHead
}

function adoptOutput(
  state: StreamState,
  output: unknown,
  final: boolean,
  at: number | null,
): StreamState {
  const items = itemsOf(output)
  if (items.length === 0) return state
  const matches = matchItems(state, items)
  let next = state
  const places = items.map((item, i) => {
    const index = matches[i] ?? freeIndex(next, i)
    const slot = next.slots[index]
    if (final && slot && !slot.open && contradicts(slot.item, item)) {
      next = warn(next, contradiction)
    }
    // An interim snapshot closes nothing and, like an announcement, erases nothing.
    next = setSlot(next, index, final ? settleSlot(slot, item, at) : openSlot(slot, item, at))
    return index
  })
  if (!final) return next
  const named = new Set(places)
  const others = next.order.filter((index) => index >= next.base && !named.has(index))
  if (matches.includes(null)) {
    // It knows items that never streamed: they stand where it has them.
    const earlier = next.order.filter((index) => index < next.base)
    next = { ...next, order: [...earlier, ...places, ...others] }
  }
  if (others.length === 0) return next
  return warn(next, {
    code: 'output_mismatch',
    message: `The last snapshot leaves out ${others.length} streamed items; they are kept.`,
  })
}

function itemsOf(output: unknown): readonly Item[] {
  return Array.isArray(output) ? output.filter(isTyped).map(completeItem) : []
}

const contradiction: Warning = {
  code: 'output_mismatch',
  message: 'The last snapshot has other words than a finished item; it counts.',
}

/** Do two words on one item say different things? */
function contradicts(said: Item, final: Item): boolean {
  const words = wordsOf(final)
  return words !== '' && words !== wordsOf(said)
}

/**
 * Does a second last word say what the first one said? Then what it knows besides is taken too; else
 * it comes too late. A failure may be told twice, the second time with its details.
 */
export function repeatsEnd(state: StreamState, response: unknown): boolean {
  const items = itemsOf(isObject(response) ? response['output'] : null)
  const isOld = (index: number | null, i: number): boolean => {
    const [slot, item] = [state.slots[index ?? -1], items[i]]
    return slot !== undefined && item !== undefined && !contradicts(slot.item, item)
  }
  return state.phase === 'failed' || matchItems(state, items).every(isOld)
}

/** Closes a slot with the snapshot's item; the same slot comes back when the snapshot says nothing new. */
function settleSlot(slot: Slot | undefined, item: Item, at: number | null): Slot {
  const same = slot && !slot.open && adopt(slot.item, item) === slot.item
  return same ? slot : closeSlot(slot, item, at)
}

function freeIndex(state: StreamState, position: number): number {
  const wanted = state.base + position
  return isIndex(wanted) && !state.slots[wanted] ? wanted : nextOutputIndex(state)
}
