import { family, keep } from '../row.ts'
import { list, optional, record, text } from '../shape.ts'

/**
 * Input that is queued while the response runs, over a WebSocket. Its events tell what became of it.
 *
 *   steer.accepted | steer.pending* > steer.accepted | steer.failed
 */
export const steer = family({
  events: {
    'response.steer.accepted': keep({ steer: record, stream_id: optional(text) }),
    'response.steer.pending': keep({
      steer: record,
      reason: text,
      required_input: list(record),
      stream_id: optional(text),
    }),
    'response.steer.failed': keep({ steer: record, error: record, stream_id: optional(text) }),
  },
})
