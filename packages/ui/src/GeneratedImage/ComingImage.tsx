'use client'

import type { CSSProperties, ReactElement } from 'react'
import { useLabels } from '../labels/LabelsProvider.tsx'
import type { AnyViewProps } from '../Response/view.ts'
import { useToldRatio } from './imageShape.ts'

/** The frame of a picture in its shape, while the code that draws it is fetched. */
export function ComingImage({ item, slot }: AnyViewProps): ReactElement {
  const labels = useLabels()
  const ratio = useToldRatio(item, slot) ?? 1
  return (
    <figure data-part="generated-image" aria-busy>
      <div
        data-part="image-frame"
        style={{ '--rs-ratio': ratio } as CSSProperties /* custom properties are no known style */}
      >
        <p data-part="image-word">
          <span data-shimmer="">{labels.creatingImage}</span>
        </p>
      </div>
    </figure>
  )
}
