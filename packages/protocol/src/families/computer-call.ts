import { family, itemStatus } from '../row.ts'
import { list, optional, record, text, word } from '../shape.ts'

/**
 * An action on a computer's screen, and the screenshot that answers it. It comes whole.
 *
 *   added > done
 */
export const computerCall = family({
  items: {
    computer_call: {
      id: optional(text),
      call_id: text,
      action: optional(record),
      actions: optional(list(record)),
      pending_safety_checks: list(record),
      status: itemStatus,
    },
    computer_call_output: {
      id: optional(text),
      call_id: text,
      output: record,
      status: optional(word('in_progress', 'completed', 'incomplete', 'failed')),
    },
  },
})
