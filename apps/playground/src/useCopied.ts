import { useEffect, useState } from 'react'

const shownMs = 1500

/** Copies text; `copied` is true for a moment after it worked. */
export function useCopied(): { copied: boolean; copy: (text: string) => void } {
  const [copiedAt, setCopiedAt] = useState(0)
  useEffect(() => {
    if (copiedAt === 0) return undefined
    const timer = setTimeout(() => setCopiedAt(0), shownMs)
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
