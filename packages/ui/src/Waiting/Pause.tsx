'use client'

import { useEffect, useState } from 'react'
import type { ReactElement } from 'react'
import { Waiting } from './Waiting.tsx'

const long = 1000

/** "Thinking" again when the answer runs and nothing comes for a second: the gap between two items is mostly shorter. */
export function Pause(): ReactElement | null {
  const [waits, setWaits] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setWaits(true), long)
    return () => clearTimeout(timer)
  }, [])
  return waits ? <Waiting data-between="" /> : null
}
