'use client'

import { useCallback, useState } from 'react'
import type { RefCallback } from 'react'

/** Tells whether an element's content is larger than its frame, so that only then it takes a stop of the Tab key. */
export function useOverflow<T extends HTMLElement>(): [RefCallback<T>, boolean] {
  const [overflows, setOverflows] = useState(false)
  const ref = useCallback((element: T | null) => {
    if (element === null) return undefined
    const measure = () => {
      const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element
      setOverflows(scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1)
    }
    // What is out of sight has no layout yet. Until the observer measures it in view it counts as
    // larger: a stop too many does less harm than content that the keyboard cannot reach.
    if (element.checkVisibility({ contentVisibilityAuto: true })) measure()
    else setOverflows(true)
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    for (const child of element.children) observer.observe(child)
    return () => observer.disconnect()
  }, [])
  return [ref, overflows]
}
