import type { Item } from './protocol.ts'
import type { JsonObject } from './shape.ts'
import type { LogprobChain, Slot } from './state.ts'
import { isEmpty, read, write, type Step } from './write.ts'

/**
 * Log probabilities come with every delta of a text. A list would be copied with each of them, so
 * they hang in a chain beside the item until its end, and go into the part then.
 */
export function hangLogprobs(slot: Slot, path: readonly Step[], event: JsonObject): Slot {
  const given = event['logprobs']
  if (!Array.isArray(given) || given.length === 0) return slot
  const link = { before: slot.logprobs, part: path.slice(0, -1), entries: given }
  return { ...slot, logprobs: link }
}

/** The slot with its chain in its parts; a part whose last word brought its own keeps those. */
export function settleLogprobs(slot: Slot): Slot {
  if (slot.logprobs === null) return slot
  let { item } = slot
  for (const { part, entries } of collect(slot.logprobs)) {
    const path = [...part, 'logprobs']
    if (read(item, part) === undefined || !isEmpty(read(item, path))) continue
    // The item keeps its type: only a field of one part is new.
    item = write(item, path, () => entries) as Item
  }
  return { ...slot, item, logprobs: null }
}

interface Collected {
  readonly part: readonly Step[]
  readonly entries: unknown[]
}

/** The entries of each part, in the order they came. */
function collect(chain: LogprobChain): readonly Collected[] {
  const links: LogprobChain[] = []
  for (let link: LogprobChain | null = chain; link; link = link.before) links.push(link)
  const parts = new Map<string, Collected>()
  for (const { part, entries } of links.toReversed()) {
    const name = part.join('/')
    const found = parts.get(name) ?? { part, entries: [] }
    found.entries.push(...entries)
    parts.set(name, found)
  }
  return [...parts.values()]
}
