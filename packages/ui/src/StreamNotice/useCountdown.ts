'use client'

import { useEffect, useState } from 'react'

/** Milliseconds left of a wait that began when this was first drawn; renewed each second, 0 at the end. */
export function useCountdown(waitMs: number): number {
  const [passed, setPassed] = useState(0)
  const left = Math.max(0, waitMs - passed)
  const over = left === 0
  useEffect(() => {
    if (over) return undefined
    const start = performance.now()
    const timer = setInterval(() => setPassed(performance.now() - start), 1000)
    return () => clearInterval(timer)
  }, [over])
  return left
}
