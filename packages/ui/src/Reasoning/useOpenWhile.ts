'use client'

import { useState } from 'react'

type OpenWhile = {
  /** Open or not, as long as the reader has not said. */
  auto: boolean
  /** Handlers for the root, by which it knows that the reader is in it. */
  insideProps: {
    onPointerEnter: () => void
    onPointerLeave: () => void
    onFocus: () => void
    onBlur: () => void
  }
}

/** Open while something runs, and closed when it ends, but never under the reader's pointer or focus. */
export function useOpenWhile(running: boolean): OpenWhile {
  const [inside, setInside] = useState(false)
  const [seen, setSeen] = useState(running)
  const [auto, setAuto] = useState(running)
  if (seen !== running) {
    setSeen(running)
    if (running || !inside) setAuto(running)
  }
  const enter = () => setInside(true)
  const leave = () => setInside(false)
  return {
    auto,
    insideProps: { onPointerEnter: enter, onPointerLeave: leave, onFocus: enter, onBlur: leave },
  }
}
