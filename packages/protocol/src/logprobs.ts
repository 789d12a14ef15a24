import type { JsonObject } from './shape.ts'
import { setField } from './setField.ts'
import type { LogprobChain, Slot } from './state.ts'
import { isEmpty, read, type Step } from './write.ts'

/**
 * Log probabilities come with every delta of a text. A list would be copied with each of them, so
 * they hang in a chain beside the item until its end, and go into the part then.
 */
export function hangLogprobs(slot: Slot, path: readonly Step[], event: JsonObject): Slot {
  if (!hasLogprobs(event)) return slot
  const link = { before: slot.logprobs, part: path.slice(0, -1), entries: event.logprobs }
  return { ...slot, logprobs: link }
}

/** Does the event bring any? */
export function hasLogprobs(event: JsonObject): event is { readonly logprobs: readonly unknown[] } {
  const { logprobs } = event
  return Array.isArray(logprobs) && logprobs.length > 0
}

/** The slot with its chain in its parts; a part whose last word brought its own keeps those. */
export function settleLogprobs(slot: Slot): Slot {
  if (slot.logprobs === null) return slot
  const parts = new Map<string, { part: readonly Step[]; lists: (readonly unknown[])[] }>()
  for (let link: LogprobChain | null = slot.logprobs; link; link = link.before) {
    const { part, entries } = link
    const name = part.join('/')
    const found = parts.get(name) ?? { part, lists: [] }
    found.lists.push(entries)
    parts.set(name, found)
  }
  let settled: Slot = { ...slot, logprobs: null }
  for (const { part, lists } of parts.values()) {
    if (read(settled.item, part) === undefined) continue
    const entries = lists.toReversed().flat()
    settled = setField(settled, [...part, 'logprobs'], (own) => (isEmpty(own) ? entries : own))
  }
  return settled
}
