'use client'

import type { ReactElement } from 'react'
import { lazyPart, Nothing } from '../part/lazyPart.tsx'
import type { ViewProps } from '../Response/view.ts'

const LazySources = lazyPart(() => import('./MessageSources.tsx'), 'MessageSources', Nothing)

/** The sources of a message once it is finished; their code comes with the first message that has some. */
export function LateSources({
  item,
  slot,
  outputIndex,
}: ViewProps<'message'>): ReactElement | null {
  if (slot.open) return null
  const cites = item.content.some(
    (part) => part.type === 'output_text' && part.annotations.length > 0,
  )
  return cites ? <LazySources outputIndex={outputIndex} /> : null
}
