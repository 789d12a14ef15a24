import { append, family, itemStatus, nextIndex, put } from '../row.ts'
import { anything, list, number, optional, text, variant, word } from '../shape.ts'

/** A claim's source, given beside the text. Offsets are half-open: `[start_index, end_index)`. */
export const annotation = variant({
  url_citation: {
    url: text,
    title: optional(text),
    start_index: optional(number),
    end_index: optional(number),
  },
  file_citation: { file_id: text, filename: optional(text), index: optional(number) },
  container_file_citation: {
    container_id: text,
    file_id: text,
    filename: optional(text),
    start_index: optional(number),
    end_index: optional(number),
  },
  file_path: { file_id: text, index: optional(number) },
})

const parts = {
  output_text: {
    text,
    annotations: list(annotation),
    logprobs: optional(list(anything)),
  },
  refusal: { refusal: text },
}

/**
 * What the model says to the user, or its refusal to say it.
 *
 *   added > content_part.added > output_text.delta* | refusal.delta* > …done > content_part.done > done
 */
export const message = family({
  items: {
    message: {
      id: optional(text),
      role: word('assistant', 'user', 'system', 'developer'),
      status: itemStatus,
      phase: optional(word('commentary', 'final_answer')),
      content: list(variant(parts, { text: 'output_text' })),
    },
  },
  parts,
  events: {
    'response.output_text.delta': append('content/{content_index}:output_text/text', 'delta', {
      logprobs: optional(list(anything)),
    }),
    'response.output_text.done': put('content/{content_index}:output_text/text', 'text', {
      logprobs: optional(list(anything)),
    }),
    'response.output_text.annotation.added': put(
      'content/{content_index}:output_text/annotations/{annotation_index}',
      'annotation',
      { annotation_index: nextIndex, annotation },
    ),
    'response.refusal.delta': append('content/{content_index}:refusal/refusal', 'delta'),
    'response.refusal.done': put('content/{content_index}:refusal/refusal', 'refusal'),
  },
})
