import { adopt, wordsOf } from './adopt.ts'
import { settleLogprobs } from './logprobs.ts'
import { rememberHeard } from './heard.ts'
import { isEnded } from './phase.ts'
import type { Item } from './protocol.ts'
import { nameIn } from './shape.ts'
import { setField } from './setField.ts'
import { allHeard, type Slot } from './state.ts'

const MAX_IDS = 4

/** A slot for an item that was not heard of before. */
export function newSlot(item: Item, at: number | null): Slot {
  return {
    item,
    open: true,
    finished: false,
    announced: true,
    beside: {},
    drafts: [],
    addedAt: at,
    doneAt: null,
    ids: [],
    places: {},
    logprobs: null,
    heard: allHeard,
  }
}

/** A slot whose item was announced. What was heard before the announcement stays. */
export function openSlot(known: Slot | undefined, item: Item, at: number | null): Slot {
  const slot = known ?? newSlot(item, at)
  const merged = slot.open ? announce(slot.item, item) : slot.item
  const isNews = slot.item !== merged || !slot.announced
  return withId(isNews ? { ...slot, item: merged, announced: true } : slot, nameIn(item, 'id'))
}

/** An item with what its announcement says. That may be older than the words heard already: then these stay. */
function announce(heard: Item, item: Item): Item {
  const merged = adopt(heard, item) as Item // both are items: so is what they say together
  return wordsOf(merged).startsWith(wordsOf(heard)) ? merged : (adopt(merged, heard) as Item)
}

/** A slot whose item is done, with the server's last word on it; the same one when that was said before. */
export function closeSlot(known: Slot | undefined, item: Item, at: number | null): Slot {
  const slot = known ?? newSlot(item, at)
  const merged = adopt(slot.item, item) as Item // as above
  if (!slot.open && slot.item === merged) return slot
  const closed = {
    ...slot,
    item: merged,
    open: false,
    finished: true,
    announced: true,
    drafts: nameIn(merged, 'result') === null ? slot.drafts : [],
    doneAt: slot.doneAt ?? at,
  }
  const told = known ? rememberHeard(closed, [], slot.item) : closed
  return withId(settleLogprobs(told), nameIn(item, 'id'))
}

/** A slot whose stream ended before its item was done. */
export function endSlot(slot: Slot, status: 'completed' | 'incomplete', at: number | null): Slot {
  const ended = setField(slot, ['status'], (said) =>
    typeof said === 'string' && !isEnded(said) ? status : said,
  )
  return settleLogprobs({ ...ended, open: false, doneAt: slot.doneAt ?? at })
}

/** The slot, also known by this id. */
export function withId(slot: Slot, id: string | null): Slot {
  const ids = withName(slot.ids, id, MAX_IDS)
  return ids === slot.ids ? slot : { ...slot, ids }
}

/** The names and one more; past a number they are no help: somebody makes them up for every event. */
export function withName(
  names: readonly string[],
  name: string | null,
  most: number,
): readonly string[] {
  return name === null || names.includes(name) || names.length >= most ? names : [...names, name]
}
