'use client'

import { useCallback, useState } from 'react'
import type { ReactElement } from 'react'
import { useAllLabels } from '../labels/useAllLabels.ts'
import { safeUrl } from '../plain/safeUrl.ts'
import { ImageFrame } from './ImageFrame.tsx'

const dataUrl = /^data:image\/[\w.+-]+;base64,/

/**
 * A picture that a tool gave: base64, bare or in a `data:` address, when it is one; an address on the net as a link, so that
 * nothing on the wire makes the browser ask a server. The frame has its size before the picture is decoded.
 */
export function Picture({ source, alt }: { source: unknown; alt: string }): ReactElement | null {
  const labels = useAllLabels()
  const [broken, setBroken] = useState(false)
  const onBroken = useCallback(() => setBroken(true), [])
  if (typeof source !== 'string' || source === '') return null
  const url = safeUrl(source)
  if (url !== null) {
    return (
      <a data-part="link" href={url.href} target="_blank" rel="noopener noreferrer nofollow ugc">
        {labels.imageFrom(alt, url.host)}
      </a>
    )
  }
  return (
    <div data-part="picture">
      {broken ? <p data-part="image-word">{labels.imageBroken}</p> : null}
      <ImageFrame index={0} base64={source.replace(dataUrl, '')} alt={alt} onBroken={onBroken} />
    </div>
  )
}
