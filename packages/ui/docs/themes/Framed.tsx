import { useEffect, useState } from 'react'
import type { ReactElement, ReactNode } from 'react'
import { createPortal } from 'react-dom'
import fonts from './fonts.css?inline'

type FramedProps = {
  /** The only style sheet of the page inside, but for its fonts. */
  css: string
  /** Says `data-theme` and the class `dark` at the root of the page inside, as apps do. */
  theme: string
  /** A name for the frame. */
  title: string
  children: ReactNode
}

// Without a doctype a page is drawn by the rules of the nineties.
const empty = '<!doctype html><html lang="en"><title>Page</title>'

/** A page of its own inside the story: what its style sheet resets is reset nowhere else, and its layers stand in its own order. */
export function Framed({ css, theme, title, children }: FramedProps): ReactElement {
  const [page, setPage] = useState<Document | null>(null)
  const [height, setHeight] = useState(600)
  useEffect(() => (page === null ? undefined : dress(page, { css, theme })), [page, css, theme])
  useEffect(() => {
    if (page === null) return undefined
    const observer = new ResizeObserver(() => setHeight(page.body.scrollHeight))
    observer.observe(page.body)
    return () => observer.disconnect()
  }, [page])
  return (
    <>
      <iframe
        title={title}
        srcDoc={empty}
        sandbox="allow-same-origin allow-forms allow-popups"
        onLoad={({ currentTarget }) => setPage(currentTarget.contentDocument)}
        style={{ display: 'block', inlineSize: '100%', blockSize: height, border: 0 }}
      />
      {page === null ? null : createPortal(children, page.body)}
    </>
  )
}

/** Gives a page its style sheet and scheme; returns what takes the style sheet away. */
function dress(page: Document, { css, theme }: Pick<FramedProps, 'css' | 'theme'>): () => void {
  const root = page.documentElement
  root.dataset['theme'] = theme
  root.classList.toggle('dark', theme === 'dark')
  const style = page.createElement('style')
  style.textContent = css + fonts
  page.head.append(style)
  return () => style.remove()
}
