'use client'

import { useEffect, useState } from 'react'

/** Milliseconds since `running` began, renewed each second; keeps its last value when it ends. */
export function useElapsed(running: boolean): number {
  const [elapsed, setElapsed] = useState(0)
  useEffect(() => {
    if (!running) return undefined
    const start = performance.now()
    const timer = setInterval(() => setElapsed(performance.now() - start), 1000)
    return () => clearInterval(timer)
  }, [running])
  return elapsed
}
