import type { Slot } from '@response-stream/protocol'
import { fieldOf } from '../plain/plainText.ts'
import type { CallState } from './ToolCall.tsx'

/** How a call stands, by its own status where it has one and by its slot where not. */
export function callState(slot: Slot): CallState {
  const status = fieldOf(slot.item, 'status')
  const error = fieldOf(slot.item, 'error')
  if (status === 'failed' || (error !== undefined && error !== null && error !== ''))
    return 'failed'
  if (slot.open) return 'running'
  return status === 'incomplete' ? 'unfinished' : 'done'
}

/** How long the slot was open, in milliseconds; null while it is, and when nobody measured it. */
export function slotDuration(slot: Pick<Slot, 'addedAt' | 'doneAt'>): number | null {
  if (slot.addedAt === null || slot.doneAt === null) return null
  return slot.doneAt - slot.addedAt
}
