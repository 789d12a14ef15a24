import { family, itemStatus } from '../row.ts'
import { anything, list, optional, text, word } from '../shape.ts'

/**
 * A search among tools that were not loaded with the request, and what it found. Both come whole.
 *
 *   added > done
 */
export const toolSearch = family({
  items: {
    tool_search_call: {
      id: optional(text),
      call_id: optional(text),
      arguments: anything,
      execution: optional(word('server', 'client')),
      status: itemStatus,
    },
    tool_search_output: {
      id: optional(text),
      call_id: optional(text),
      tools: list(anything),
      execution: optional(word('server', 'client')),
      status: itemStatus,
    },
    'openrouter:tool_search': { id: optional(text), status: itemStatus, query: optional(text) },
    additional_tools: { id: optional(text), role: optional(text), tools: list(anything) },
  },
})
