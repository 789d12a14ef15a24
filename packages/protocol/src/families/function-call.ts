import { append, family, itemStatus, put } from '../row.ts'
import { anything, flag, json, optional, record, text } from '../shape.ts'

/**
 * A call of one of the app's own functions. Arguments are a JSON text that grows; it is whole when done.
 *
 *   added > function_call_arguments.delta* > function_call_arguments.done > done
 */
export const functionCall = family({
  items: {
    function_call: {
      id: optional(text),
      call_id: text,
      name: text,
      arguments: json,
      status: itemStatus,
      namespace: optional(text),
      caller: optional(record),
      async: optional(flag),
    },
    function_call_output: {
      id: optional(text),
      call_id: text,
      output: anything,
      status: itemStatus,
    },
  },
  events: {
    'response.function_call_arguments.delta': append('arguments', 'delta'),
    'response.function_call_arguments.done': put('arguments', 'arguments'),
  },
})
