import { append, family, itemStatus, put } from '../row.ts'
import { list, optional, text, variant } from '../shape.ts'

const reasoningText = { reasoning_text: { text } }
const summaryText = { summary_text: { text } }

/**
 * What the model thinks before it answers: a summary for the user, the raw text of open models, or
 * only an encrypted form that goes back with the next turn.
 *
 *   added > (summary_part.added > summary_text.delta* > …done > summary_part.done)* > done
 *   added > content_part.added > reasoning_text.delta* > …done > content_part.done > done
 */
export const reasoning = family({
  items: {
    reasoning: {
      id: optional(text),
      // Other dialects type the parts after where they come from; here only the list decides.
      summary: list(
        variant(summaryText, {
          text: 'summary_text',
          output_text: 'summary_text',
          input_text: 'summary_text',
        }),
      ),
      content: optional(
        list(variant(reasoningText, { text: 'reasoning_text', output_text: 'reasoning_text' })),
      ),
      encrypted_content: optional(text),
      status: itemStatus,
    },
  },
  parts: { ...reasoningText, ...summaryText },
  events: {
    'response.reasoning_summary_part.added': put('summary/{summary_index}:summary_text', 'part', {
      part: variant(summaryText),
    }),
    'response.reasoning_summary_part.done': put('summary/{summary_index}:summary_text', 'part', {
      part: variant(summaryText),
    }),
    'response.reasoning_summary_text.delta': append(
      'summary/{summary_index}:summary_text/text',
      'delta',
    ),
    'response.reasoning_summary_text.done': put(
      'summary/{summary_index}:summary_text/text',
      'text',
    ),
    'response.reasoning_text.delta': append('content/{content_index}:reasoning_text/text', 'delta'),
    'response.reasoning_text.done': put('content/{content_index}:reasoning_text/text', 'text'),
  },
})
