'use client'

import { useEffect, useMemo, useRef, useState } from 'react'
import type { ReactElement } from 'react'
import type { Frame } from './imageFrames.ts'
import { toImageBlob } from './toImageBlob.ts'

type ImageFrameProps = Frame & {
  alt: string
  /** Told once the picture is decoded, so that showing it costs no time. */
  onReady?: ((frame: Frame) => void) | undefined
  /** Told when the bytes are no picture. */
  onBroken?: ((frame: Frame) => void) | undefined
}

/** One picture, laid over the earlier one; decoded before it is seen. Its address lives as long as it does, and as long as it loads. */
export function ImageFrame({
  index,
  base64,
  alt,
  onReady,
  onBroken,
}: ImageFrameProps): ReactElement {
  const [ready, setReady] = useState(false)
  const ref = useRef<HTMLImageElement>(null)
  const blob = useMemo(() => toImageBlob(base64), [base64])
  useEffect(() => {
    const image = ref.current
    if (image === null) return undefined
    if (blob === null) {
      onBroken?.({ index, base64 })
      return undefined
    }
    let here = true
    const load = async (): Promise<void> => {
      const decoded = await decode(image, url)
      if (!here) return
      setReady(decoded)
      if (decoded) onReady?.({ index, base64 })
      else onBroken?.({ index, base64 })
    }
    const url = URL.createObjectURL(blob)
    const loaded = load()
    return () => {
      here = false
      // Not before: a picture that still loads would ask for an address that is gone.
      void loaded.finally(() => URL.revokeObjectURL(url))
    }
  }, [blob, index, base64, onReady, onBroken])
  return (
    <img
      ref={ref}
      data-part="image-picture"
      alt={alt}
      hidden={!ready}
      decoding="async"
      draggable={false}
    />
  )
}

/** Loads the picture into the element itself, so that it is asked for once. */
function decode(image: HTMLImageElement, url: string): Promise<boolean> {
  image.src = url
  return image.decode().then(
    () => true,
    () => false,
  )
}
