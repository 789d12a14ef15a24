import { family, status } from '../row.ts'
import { list, object, optional, record, text, variant, word } from '../shape.ts'

/**
 * A search the server runs on the web. What it looked for is only known when it is done.
 *
 *   added > in_progress > searching > completed > done
 */
export const webSearchCall = family({
  items: {
    web_search_call: {
      id: optional(text),
      status: optional(word('in_progress', 'searching', 'completed', 'failed', 'incomplete')),
      action: optional(
        variant({
          search: {
            query: optional(text),
            queries: optional(list(text)),
            sources: optional(list(object({ type: optional(text), url: optional(text) }))),
          },
          open_page: { url: optional(text) },
          find_in_page: { url: optional(text), pattern: optional(text) },
        }),
      ),
    },
    'openrouter:web_search': {
      id: optional(text),
      status: optional(word('in_progress', 'searching', 'completed', 'failed')),
      action: optional(record),
    },
  },
  events: {
    'response.web_search_call.in_progress': status,
    'response.web_search_call.searching': status,
    'response.web_search_call.completed': status,
  },
})
