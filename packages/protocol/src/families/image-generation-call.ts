import { draft, family, index, status } from '../row.ts'
import { maybe, optional, record, text, word } from '../shape.ts'

/**
 * Image generation. The picture arrives in drafts, each a whole picture, sharper than the last; the
 * final one is the item's `result`.
 *
 *   added > in_progress > generating > partial_image* > [completed] > done
 */
export const imageGenerationCall = family({
  items: {
    image_generation_call: {
      id: optional(text),
      status: optional(word('in_progress', 'generating', 'completed', 'failed')),
      result: maybe(text),
      revised_prompt: optional(text),
      size: optional(text),
      quality: optional(text),
      background: optional(text),
      output_format: optional(text),
      error: optional(record),
    },
    'openrouter:image_generation': {
      id: optional(text),
      status: optional(word('in_progress', 'generating', 'completed', 'failed')),
      result: optional(text),
      image_b64: optional(text),
      image_url: optional(text),
      prompt: optional(text),
      revised_prompt: optional(text),
    },
  },
  events: {
    'response.image_generation_call.in_progress': status,
    'response.image_generation_call.generating': status,
    'response.image_generation_call.completed': status,
    'response.image_generation_call.partial_image': draft(
      'partial_image_index',
      'partial_image_b64',
      {
        partial_image_index: index,
        partial_image_b64: text,
        size: optional(text),
        quality: optional(text),
        background: optional(text),
        output_format: optional(text),
      },
    ),
  },
})
