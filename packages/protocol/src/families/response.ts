import { close, family, fault, index, note, open, put, snapshot } from '../row.ts'
import { settings } from '../settings.ts'
import { anything, list, number, object, optional, record, text, variant, word } from '../shape.ts'

const usage = object({
  input_tokens: number,
  input_tokens_details: optional(object({ cached_tokens: optional(number) })),
  output_tokens: number,
  output_tokens_details: optional(object({ reasoning_tokens: optional(number) })),
  total_tokens: number,
})

/** What failed, in the server's words. */
const responseError = object({ code: optional(text), message: text })

/** The response object, without its `output`. Servers leave out most of these fields. */
export const responseFields = {
  id: text,
  object: optional(text),
  created_at: optional(number),
  completed_at: optional(number),
  status: optional(word('queued', 'in_progress', 'completed', 'incomplete', 'failed', 'cancelled')),
  error: optional(responseError),
  incomplete_details: optional(object({ reason: optional(text) })),
  usage: optional(usage),
  instructions: optional(anything),
  ...settings,
  input_transformations: optional(list(record)),
  prompt_cache_diagnostics: optional(record),
  tool_usage: optional(record),
  // Azure's, OpenRouter's.
  content_filters: optional(list(record)),
  openrouter_metadata: optional(record),
  error_type: optional(text),
}

const item = variant({})
const part = variant({})
const response = object({ ...responseFields, output: optional(list(item)) })

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
    'response.content_part.added': put('content/{content_index}', 'part', {
      content_index: index,
      part,
    }),
    'response.content_part.done': put('content/{content_index}', 'part', {
      content_index: index,
      part,
    }),
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
