'use client'

import { useEffect, useMemo, useState } from 'react'
import type { ReactElement } from 'react'
import type { Frame } from './imageFrames.ts'
import { toImageBlob } from './toImageBlob.ts'

type ImageFrameProps = Frame & {
  alt: string
  /** Told once the picture is decoded, so that showing it costs no time. */
  onReady: (frame: Frame, ratio: number) => void
  /** Told when the bytes are no picture. */
  onBroken: (frame: Frame) => void
}

/** One picture, laid over the earlier one; decoded before it is seen. Its address lives as long as it does. */
export function ImageFrame({
  index,
  base64,
  alt,
  onReady,
  onBroken,
}: ImageFrameProps): ReactElement | null {
  const [address, setAddress] = useState<string | null>(null)
  const blob = useMemo(() => toImageBlob(base64), [base64])
  useEffect(() => {
    if (blob === null) {
      onBroken({ index, base64 })
      return undefined
    }
    let here = true
    const url = URL.createObjectURL(blob)
    const image = new Image()
    image.src = url
    const show = async () => {
      const decoded = await image.decode().then(
        () => true,
        () => false,
      )
      if (!here) return
      if (decoded) setAddress(url)
      if (decoded) onReady({ index, base64 }, image.naturalWidth / image.naturalHeight)
      else onBroken({ index, base64 })
    }
    void show()
    return () => {
      here = false
      URL.revokeObjectURL(url)
    }
  }, [blob, index, base64, onReady, onBroken])
  if (address === null) return null
  return (
    <img data-part="image-picture" src={address} alt={alt} decoding="async" draggable={false} />
  )
}
