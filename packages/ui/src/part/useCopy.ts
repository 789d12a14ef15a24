'use client'

import { useEffect, useState } from 'react'

const shownFor = 1500

/** Copies text to the clipboard; `copied` is true for a moment after it worked, so that a button can say so. */
export function useCopy(): { copied: boolean; copy: (text: string) => void } {
  const [copiedAt, setCopiedAt] = useState(0)
  useEffect(() => {
    if (copiedAt === 0) return undefined
    const timer = setTimeout(() => setCopiedAt(0), shownFor)
    return () => clearTimeout(timer)
  }, [copiedAt])
  const copy = (text: string) => {
    navigator.clipboard.writeText(text).then(
      () => setCopiedAt(Date.now()),
      () => setCopiedAt(0),
    )
  }
  return { copied: copiedAt !== 0, copy }
}
