'use client'

import { useCallback, useEffect, useState } from 'react'
import type { Frame } from './imageFrames.ts'
import { untoldRatio } from './imageShape.ts'
import { writtenRatio } from './writtenRatio.ts'

const fadeTime = 600

type ImageFrames = {
  /** What to draw, lowest first: the picture before, the one that is seen, and a newer one on its way. */
  frames: readonly Frame[]
  /** The picture that is seen. */
  shown: Frame | null
  /** The ratio of width to height that is written in the first picture; the untold one where none is. */
  ratio: number
  broken: boolean
  onReady: (frame: Frame) => void
  onBroken: (frame: Frame) => void
}

/** Keeps what is seen while the next picture is decoded, and never goes back to an older one. */
export function useImageFrames(newest: Frame | null): ImageFrames {
  const [seen, setSeen] = useState<readonly Frame[]>([])
  const [ratio, setRatio] = useState<number | null>(null)
  const [brokenIndex, setBrokenIndex] = useState<number | null>(null)
  const shown = seen.at(-1) ?? null

  if (ratio === null && newest !== null) setRatio(writtenRatio(newest.base64) ?? untoldRatio)

  const onReady = useCallback((frame: Frame) => {
    setSeen((earlier) => {
      const top = earlier.at(-1)
      if (top !== undefined && top.index >= frame.index) return earlier
      return top === undefined ? [frame] : [top, frame]
    })
  }, [])
  const onBroken = useCallback((frame: Frame) => setBrokenIndex(frame.index), [])

  useEffect(() => {
    if (seen.length < 2) return undefined
    const timer = setTimeout(() => setSeen((all) => all.slice(-1)), fadeTime)
    return () => clearTimeout(timer)
  }, [seen])

  const coming = newest !== null && newest.index > (shown?.index ?? -1) ? [newest] : []
  const frames = [...seen, ...coming]
  return {
    frames,
    shown,
    ratio: ratio ?? untoldRatio,
    broken: newest !== null && newest.index === brokenIndex,
    onReady,
    onBroken,
  }
}
