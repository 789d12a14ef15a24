'use client'

import type { CSSProperties, ReactElement } from 'react'
import { useLabels } from '../labels/LabelsProvider.tsx'
import { fieldOf } from '../plain/plainText.ts'
import { ComingView } from '../Response/ComingView.tsx'
import type { AnyViewProps } from '../Response/view.ts'
import { untoldRatio, useToldRatio } from './imageShape.ts'

/** The frame of a picture in its shape, while the code that draws it is fetched; a row where none will come any more. */
export function ComingImage(props: AnyViewProps): ReactElement {
  const { item, slot } = props
  const labels = useLabels()
  const ratio = useToldRatio(item, slot) ?? untoldRatio
  const pictures = [fieldOf(item, 'result'), fieldOf(item, 'image_b64'), slot.drafts[0]]
  if (!slot.open && !pictures.some(Boolean)) return <ComingView {...props} />
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
