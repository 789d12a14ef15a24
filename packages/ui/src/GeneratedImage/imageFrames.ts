import type { ItemOf, Slot } from '@response-stream/protocol'
import { fieldOf } from '../plain/plainText.ts'

/** One whole picture of an image that is being made: a preview with its number, or the final one. */
export type Frame = {
  /** Its place among all; the final picture stands behind every preview. */
  index: number
  base64: string
}

const final = Number.MAX_SAFE_INTEGER

/** An item that is a generated picture, in one dialect or another. */
export type ImageItem = ItemOf<'image_generation_call' | 'openrouter:image_generation'>

/** The newest picture of the slot, or null while there is none. */
export function newestFrame(item: ImageItem, slot: Slot): Frame | null {
  const result = resultOf(item)
  if (result !== null) return { index: final, base64: result }
  const draft = slot.drafts.findLast(({ partial_image_b64: base64 }) => typeof base64 === 'string')
  if (draft === undefined || typeof draft['partial_image_b64'] !== 'string') return null
  return { index: draft.index, base64: draft['partial_image_b64'] }
}

/** The final picture of an item; null while it is not there. */
export function resultOf(item: ImageItem): string | null {
  const result = item.result || fieldOf(item, 'image_b64')
  return typeof result === 'string' && result !== '' ? result : null
}

/** Whether a frame is the final picture. */
export function isFinal(frame: Frame): boolean {
  return frame.index === final
}
