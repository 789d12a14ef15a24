'use client'

import { useState } from 'react'

const shownFor = 1500

/**
 * Copies text to the clipboard, and HTML beside it for what takes rich text; `copied` is true for a moment after it worked,
 * so that a button can say so.
 */
export function useCopy(): { copied: boolean; copy: (text: string, html?: string) => void } {
  const [copiedAt, setCopiedAt] = useState(0)
  const show = (): void => {
    const now = Date.now()
    setCopiedAt(now)
    // What was copied again meanwhile is shown for as long.
    setTimeout(() => setCopiedAt((last) => (last === now ? 0 : last)), shownFor)
  }
  const copy = (text: string, html?: string): void => {
    write(text, html).then(show, () => setCopiedAt(0))
  }
  return { copied: copiedAt !== 0, copy }
}

/** Fails, and does not throw, on a page without https, which has no clipboard. */
async function write(text: string, html: string | undefined): Promise<void> {
  if (html === undefined) return navigator.clipboard.writeText(text)
  const item = new ClipboardItem({
    'text/plain': new Blob([text], { type: 'text/plain' }),
    'text/html': new Blob([html], { type: 'text/html' }),
  })
  return navigator.clipboard.write([item])
}
