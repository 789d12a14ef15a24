import { close, family, fault, note, open, put, snapshot } from '../row.ts'
import type { ResponseObject } from '../settings.ts'
import { asItComes, optional, record, text, variant } from '../shape.ts'

const item = variant({})
const part = variant({})
// A response is read field by field as it comes: only its type is needed here, so only that is loaded.
const response = asItComes<ResponseObject>()

/**
 * The response as a whole, and the frame of its items and parts.
 *
 *   created > [queued] > in_progress > (item.added … item.done)* > completed | incomplete | failed | cancelled
 */
export const responseFamily = family({
  events: {
    'response.created': snapshot({ response }),
    'response.queued': snapshot({ response }),
    'response.in_progress': snapshot({ response }),
    'response.completed': snapshot({ response }),
    'response.incomplete': snapshot({ response }),
    'response.failed': snapshot({ response }),
    // Named by gateways; OpenAI itself only says it in a stored response.
    'response.cancelled': snapshot({ response }),
    'response.output_item.added': open({ item }),
    'response.output_item.done': close({ item }),
    'response.content_part.added': put('content/{content_index}', 'part', { part }),
    'response.content_part.done': put('content/{content_index}', 'part', { part }),
    // Nested on OpenAI's wire and in the Open Responses schema, flat in OpenAI's types and in proxies.
    error: fault({
      error: optional(record),
      code: optional(text),
      message: optional(text),
      param: optional(text),
    }),
    keepalive: note({}),
  },
})
