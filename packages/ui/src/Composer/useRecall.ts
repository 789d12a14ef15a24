'use client'

import { useState } from 'react'
import type { KeyboardEvent } from 'react'

type RecallOptions = {
  /** What was sent before, the oldest first. */
  sent: readonly string[]
  text: string
  setText: (text: string) => void
}

/** ArrowUp in an empty field brings back what was sent before; ArrowDown goes on to the newer. What was typed is never replaced. */
export function useRecall({ sent, text, setText }: RecallOptions): (event: KeyboardEvent) => void {
  const [back, setBack] = useState(0)
  const isRecalled = back > 0 && text === sent.at(-back)
  return (event) => {
    const step = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0
    if (step === 0 || event.shiftKey || (text !== '' && !isRecalled)) return
    const next = Math.min(sent.length, (isRecalled ? back : 0) + step)
    if (next < 0) return
    event.preventDefault()
    setBack(next)
    setText(next === 0 ? '' : (sent.at(-next) ?? ''))
  }
}
