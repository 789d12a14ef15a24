import { append, family, itemStatus, put } from '../row.ts'
import { anything, flag, json, optional, record, text } from '../shape.ts'

/**
 * A call of a tool that takes free text instead of JSON.
 *
 *   added > custom_tool_call_input.delta* > custom_tool_call_input.done > done
 */
export const customToolCall = family({
  items: {
    custom_tool_call: {
      id: optional(text),
      call_id: text,
      name: text,
      input: json,
      status: itemStatus,
      namespace: optional(text),
      caller: optional(record),
      async: optional(flag),
    },
    custom_tool_call_output: { id: optional(text), call_id: text, output: anything },
  },
  events: {
    'response.custom_tool_call_input.delta': append('input', 'delta'),
    'response.custom_tool_call_input.done': put('input', 'input'),
  },
})
