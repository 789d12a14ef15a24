import { adopt, wordsOf } from './adopt.ts'
import { settleLogprobs } from './logprobs.ts'
import { rememberHeard } from './heard.ts'
import { isEnded } from './phase.ts'
import type { Item } from './protocol.ts'
import { nameIn } from './shape.ts'
import { allHeard, dense, nothing, type Slot } from './state.ts'
import { write } from './write.ts'

const MAX_IDS = 4

/** A slot whose item was announced. What was heard before the announcement stays. */
export function openSlot(slot: Slot | undefined, item: Item, at: number | null): Slot {
  if (!slot) {
    return {
      item,
      open: true,
      finished: false,
      announced: true,
      beside: nothing,
      drafts: [],
      addedAt: at,
      doneAt: null,
      ids: [nameIn(item, 'id') ?? []].flat(),
      places: dense,
      logprobs: null,
      heard: allHeard,
    }
  }
  const merged = slot.open ? announce(slot.item, item) : slot.item
  const known =
    slot.item === merged && slot.announced ? slot : { ...slot, item: merged, announced: true }
  return withId(known, nameIn(item, 'id'))
}

/** An item with what its announcement says. That may be older than the words heard already: then these stay. */
function announce(heard: Item, item: Item): Item {
  const merged = adopt(heard, item) as Item // both are items: so is what they say together
  return wordsOf(merged).startsWith(wordsOf(heard)) ? merged : (adopt(merged, heard) as Item)
}

/** A slot whose item is done, with the server's last word on it. */
export function closeSlot(slot: Slot | undefined, item: Item, at: number | null): Slot {
  const opened = slot ?? openSlot(undefined, item, at)
  const merged = slot ? (adopt(slot.item, item) as Item) : item
  const closed = {
    ...opened,
    item: merged,
    open: false,
    finished: true,
    announced: true,
    drafts: nameIn(merged, 'result') === null ? opened.drafts : [],
    doneAt: opened.doneAt ?? at,
  }
  const known = slot ? rememberHeard(closed, [], slot.item) : closed
  return withId(settleLogprobs(known), nameIn(item, 'id'))
}

/** A slot whose stream ended before its item was done. */
export function endSlot(slot: Slot, status: 'completed' | 'incomplete', at: number | null): Slot {
  if (!slot.open) return slot
  const said = 'status' in slot.item ? slot.item.status : undefined
  const item =
    typeof said === 'string' && !isEnded(said)
      ? // The item keeps its type: only its status changes.
        (write(slot.item, ['status'], () => status) as Item)
      : slot.item
  return settleLogprobs({ ...slot, item, open: false, doneAt: slot.doneAt ?? at })
}

/** The slot, also known by this id. */
export function withId(slot: Slot, id: string | null): Slot {
  if (id === null || slot.ids.includes(id) || slot.ids.length >= MAX_IDS) return slot
  return { ...slot, ids: [...slot.ids, id] }
}
