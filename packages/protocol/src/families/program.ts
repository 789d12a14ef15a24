import { family } from '../row.ts'
import { json, optional, text, word } from '../shape.ts'

/**
 * A program that calls the app's tools by itself, and its result. Both come whole.
 *
 *   added > done
 */
export const program = family({
  items: {
    program: { id: optional(text), call_id: text, code: text, fingerprint: optional(text) },
    program_output: {
      id: optional(text),
      call_id: text,
      result: json,
      status: optional(word('completed', 'incomplete')),
    },
  },
})
