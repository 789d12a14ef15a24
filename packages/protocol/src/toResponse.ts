import type { Item, StoredResponse } from './protocol.ts'
import type { StreamState } from './state.ts'

/** The state as one response object: its own fields and its items, in order. */
export function toResponse(state: StreamState): StoredResponse {
  const output = state.order
    .filter((index) => index >= state.base)
    .map((index) => state.slots[index]?.item)
    .filter((item): item is Item => item !== undefined)
  return { ...(state.response ?? { id: '' }), output }
}
