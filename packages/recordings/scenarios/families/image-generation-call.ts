import type { Fields } from '../tape/spell.ts'
import type { Step } from '../tape/step.ts'

type Picture = {
  /** Whole pictures as base64, each sharper than the last. */
  readonly previews: readonly string[]
  readonly result: string
  readonly revisedPrompt: string
  readonly size: string
  /** Milliseconds before each preview and before the result. */
  readonly pauses: readonly number[]
}

/** The hosted painter, as the response repeats it from the request. */
export const imageGenerationTool = (size: string, previews: number): Fields => ({
  type: 'image_generation',
  background: 'auto',
  moderation: 'auto',
  n: 1,
  output_compression: 100,
  output_format: 'png',
  partial_images: previews,
  quality: 'medium',
  size,
})

/** A picture that sharpens on its way. */
export const imageGeneration =
  ({ previews, result, revisedPrompt, size, pauses }: Picture): Step =>
  (tape) => {
    const type = 'image_generation_call'
    const look = { background: 'opaque', output_format: 'png', quality: 'medium', size }
    const place = tape.open('ig', { type, status: 'in_progress' })
    tape.emit('response.image_generation_call.in_progress', place)
    tape.wait(90)
    tape.emit('response.image_generation_call.generating', place)
    previews.forEach((preview, index) => {
      tape.wait(pauses[index] ?? 2500)
      tape.emit('response.image_generation_call.partial_image', {
        ...place,
        ...look,
        partial_image_index: index,
        partial_image_b64: preview,
      })
    })
    tape.wait(pauses[previews.length] ?? 2500)
    tape.emit('response.image_generation_call.completed', place)
    tape.close(place, {
      type,
      status: 'completed',
      action: 'generate',
      ...look,
      result,
      revised_prompt: revisedPrompt,
    })
  }
