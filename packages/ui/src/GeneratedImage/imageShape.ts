'use client'

import type { Item, Slot, StreamState } from '@response-stream/protocol'
import { useStream } from '@response-stream/react'
import { fieldOf, listOf } from '../plain/plainText.ts'

/** The shape of a frame while nobody says one: the flattest there is then, so that it only grows. */
export const untoldRatio = 16 / 9

/** The ratio of width to height that a picture will have: as the item, its newest preview or the request says; null while none does. */
export function useToldRatio(item: Item, slot: Slot): number | null {
  const asked = useStream(askedSize)
  return ratioOf(fieldOf(item, 'size'), slot.drafts.at(-1)?.['size'], asked)
}

/** How many previews the request asked for, as the server repeats it; null while that is not known. */
export function askedPreviews(state: StreamState): number | null {
  const previews = fieldOf(askedTool(state), 'partial_images')
  return typeof previews === 'number' && previews > 0 ? previews : null
}

function askedSize(state: StreamState): unknown {
  return fieldOf(askedTool(state), 'size')
}

function askedTool({ response }: StreamState): unknown {
  return listOf(fieldOf(response, 'tools')).find(
    (tool) => fieldOf(tool, 'type') === 'image_generation',
  )
}

/** The ratio that the first trustworthy of some sizes gives ("1536x1024"); null where none is, or would be a line. */
export function ratioOf(...sizes: readonly unknown[]): number | null {
  for (const size of sizes) {
    const [, width, height] = /^(\d+)x(\d+)$/.exec(String(size)) ?? []
    const ratio = Number(width) / Number(height)
    if (ratio >= 0.2 && ratio <= 5) return ratio
  }
  return null
}
