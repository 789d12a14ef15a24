import { append, family, put, status } from '../row.ts'
import { list, number, optional, text, variant, word } from '../shape.ts'

/**
 * Code that the server writes and runs. Outputs are null unless the request included them.
 *
 *   added > in_progress > code.delta* > code.done > interpreting > completed > done
 */
export const codeInterpreterCall = family({
  items: {
    code_interpreter_call: {
      id: optional(text),
      status: optional(word('in_progress', 'interpreting', 'completed', 'failed', 'incomplete')),
      code: optional(text),
      container_id: optional(text),
      outputs: optional(list(variant({ logs: { logs: text }, image: { url: text } }))),
    },
    'openrouter:code_interpreter': {
      id: optional(text),
      status: optional(word('in_progress', 'completed', 'failed')),
      code: optional(text),
      language: optional(text),
      exit_code: optional(number),
      stdout: optional(text),
      stderr: optional(text),
    },
  },
  events: {
    'response.code_interpreter_call.in_progress': status,
    'response.code_interpreter_call.interpreting': status,
    'response.code_interpreter_call.completed': status,
    'response.code_interpreter_call_code.delta': append('code', 'delta'),
    'response.code_interpreter_call_code.done': put('code', 'code'),
  },
})
