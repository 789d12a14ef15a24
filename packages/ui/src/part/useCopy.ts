'use client'

import { useEffect, useState } from 'react'

const shownFor = 1500

/**
 * Copies text to the clipboard, and HTML beside it for what takes rich text; `copied` is true for a moment after it worked,
 * so that a button can say so.
 */
export function useCopy(): { copied: boolean; copy: (text: string, html?: string) => void } {
  const [copiedAt, setCopiedAt] = useState(0)
  useEffect(() => {
    if (copiedAt === 0) return undefined
    const timer = setTimeout(() => setCopiedAt(0), shownFor)
    return () => clearTimeout(timer)
  }, [copiedAt])
  const copy = (text: string, html?: string) => {
    write(text, html).then(
      () => setCopiedAt(Date.now()),
      () => setCopiedAt(0),
    )
  }
  return { copied: copiedAt !== 0, copy }
}

function write(text: string, html: string | undefined): Promise<void> {
  if (html === undefined) return navigator.clipboard.writeText(text)
  const item = new ClipboardItem({
    'text/plain': new Blob([text], { type: 'text/plain' }),
    'text/html': new Blob([html], { type: 'text/html' }),
  })
  return navigator.clipboard.write([item])
}
