import { family, status } from '../row.ts'
import { list, number, object, optional, record, text, word } from '../shape.ts'

/**
 * A search in the app's uploaded files. Results are null unless the request included them.
 *
 *   added > in_progress > searching > completed > done
 */
export const fileSearchCall = family({
  items: {
    file_search_call: {
      id: optional(text),
      status: optional(word('in_progress', 'searching', 'completed', 'failed', 'incomplete')),
      queries: list(text),
      results: optional(
        list(
          object({
            file_id: optional(text),
            filename: optional(text),
            score: optional(number),
            text: optional(text),
            attributes: optional(record),
          }),
        ),
      ),
    },
    'openrouter:file_search': {
      id: optional(text),
      status: optional(word('in_progress', 'searching', 'completed', 'failed')),
      queries: optional(list(text)),
    },
  },
  events: {
    'response.file_search_call.in_progress': status,
    'response.file_search_call.searching': status,
    'response.file_search_call.completed': status,
  },
})
