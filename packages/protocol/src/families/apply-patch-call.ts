import { append, family, put } from '../row.ts'
import { json, optional, record, text, variant, word } from '../shape.ts'

/**
 * A change to one file, as a diff that grows.
 *
 *   added > apply_patch_call_operation_diff.delta* > .done > done
 */
export const applyPatchCall = family({
  items: {
    apply_patch_call: {
      id: optional(text),
      call_id: text,
      operation: variant({
        create_file: { path: text, diff: text },
        update_file: { path: text, diff: text },
        delete_file: { path: text },
      }),
      status: optional(word('in_progress', 'completed', 'failed')),
    },
    'openrouter:apply_patch': {
      id: optional(text),
      status: optional(word('in_progress', 'completed', 'failed')),
      call_id: optional(text),
      operation: optional(record),
    },
    apply_patch_call_output: {
      id: optional(text),
      call_id: text,
      output: optional(json),
      status: optional(word('completed', 'failed')),
    },
  },
  events: {
    'response.apply_patch_call_operation_diff.delta': append('operation/diff', 'delta'),
    'response.apply_patch_call_operation_diff.done': put('operation/diff', 'diff'),
  },
})
