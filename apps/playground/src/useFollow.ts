import { useCallback, useEffect, useRef, useState, type RefCallback } from 'react'

const near = 64

/** Following the end of a page that grows. */
export type Follow = {
  /** For the element whose growth is followed. */
  readonly ref: RefCallback<HTMLElement>
  /** Whether the reader is at the end. */
  readonly atEnd: boolean
  /** Goes to the end and follows it from there. */
  readonly toEnd: () => void
}

/**
 * Keeps the end of the page in sight while the reader is near it, once `toEnd` was called. Scrolling up, selecting text
 * and moving the focus into the thread stop that; coming back to the end starts it again.
 */
export function useFollow(): Follow {
  const [atEnd, setAtEnd] = useState(true)
  const following = useRef(false)

  const toEnd = useCallback(() => {
    following.current = true
    scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' })
  }, [])

  useEffect(
    () =>
      watchScrolling(({ isNear, isUp }) => {
        if (isNear && !isUp) following.current = true
        if (!isNear && isUp) following.current = false
        setAtEnd(isNear)
      }),
    [],
  )

  const ref = useCallback<RefCallback<HTMLElement>>(
    (element) => {
      if (!element) return undefined
      const observer = new ResizeObserver(() => {
        if (following.current) toEnd()
        setAtEnd(isNearEnd())
      })
      observer.observe(element)
      const unwatch = watchReading(element, () => {
        following.current = false
      })
      return () => {
        observer.disconnect()
        unwatch()
      }
    },
    [toEnd],
  )
  return { ref, atEnd, toEnd }
}

type Scrolled = { readonly isNear: boolean; readonly isUp: boolean }

function watchScrolling(tell: (scrolled: Scrolled) => void): () => void {
  let last = scrollY
  const onScroll = () => {
    tell({ isNear: isNearEnd(), isUp: scrollY < last })
    last = scrollY
  }
  addEventListener('scroll', onScroll, { passive: true })
  return () => removeEventListener('scroll', onScroll)
}

/** Tells when the reader is busy in the thread: what is read or handled must not move away. */
function watchReading(element: HTMLElement, tell: () => void): () => void {
  const onSelect = () => {
    const selection = getSelection()
    if (selection?.isCollapsed === false && element.contains(selection.anchorNode)) tell()
  }
  element.addEventListener('focusin', tell)
  document.addEventListener('selectionchange', onSelect)
  return () => {
    element.removeEventListener('focusin', tell)
    document.removeEventListener('selectionchange', onSelect)
  }
}

function isNearEnd(): boolean {
  return document.documentElement.scrollHeight - innerHeight - scrollY <= near
}
