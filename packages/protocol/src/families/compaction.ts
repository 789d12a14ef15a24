import { family, status } from '../row.ts'
import { optional, text } from '../shape.ts'

/**
 * Earlier turns, folded into one opaque item that goes back with the next turn.
 *
 *   added > [compacting] > done
 */
export const compaction = family({
  items: {
    compaction: { id: optional(text), encrypted_content: text, status: optional(text) },
  },
  events: { 'response.compaction.compacting': status },
})
