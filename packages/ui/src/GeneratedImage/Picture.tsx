'use client'

import { useCallback, useMemo, useState } from 'react'
import type { CSSProperties, ReactElement } from 'react'
import { useAllLabels } from '../labels/useAllLabels.ts'
import { safeUrl } from '../plain/safeUrl.ts'
import { ImageFrame } from './ImageFrame.tsx'
import { writtenRatio } from './writtenRatio.ts'

const dataUrl = /^data:image\/[\w.+-]+;base64,/

/**
 * A picture that a tool gave: base64, bare or in a `data:` address, when it is one; an address on the net as a link, so that
 * nothing on the wire makes the browser ask a server. The frame has its size before the picture is decoded.
 */
export function Picture({ source, alt }: { source: unknown; alt: string }): ReactElement | null {
  const labels = useAllLabels()
  if (typeof source !== 'string' || source === '') return null
  const url = safeUrl(source)
  if (url === null) return <Framed base64={source.replace(dataUrl, '')} alt={alt} />
  return (
    <a data-part="link" href={url.href} target="_blank" rel="noopener noreferrer nofollow ugc">
      {labels.imageFrom(alt, url.host)}
    </a>
  )
}

/** The shape of what cannot be read. */
const usualRatio = 16 / 10

function Framed({ base64, alt }: { base64: string; alt: string }): ReactElement {
  const labels = useAllLabels()
  const [broken, setBroken] = useState(false)
  const onBroken = useCallback(() => setBroken(true), [])
  const ratio = useMemo(() => writtenRatio(base64) ?? usualRatio, [base64])
  return (
    <div
      data-part="picture"
      style={{ '--rs-ratio': ratio } as CSSProperties /* custom properties are no known style */}
    >
      {broken ? <p data-part="image-word">{labels.imageBroken}</p> : null}
      <ImageFrame index={0} base64={base64} alt={alt} onBroken={onBroken} />
    </div>
  )
}
