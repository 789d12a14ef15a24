'use client'

import { useCallback, useState } from 'react'
import type { RefCallback } from 'react'
import { isLarger, watchOverflow } from './watchOverflow.ts'

/** Tells whether an element's content is larger than its frame, so that only then it takes a stop of the Tab key. */
export function useOverflow<T extends HTMLElement>(): [RefCallback<T>, boolean] {
  const [overflows, setOverflows] = useState(false)
  const ref = useCallback((element: T | null) => {
    if (element === null) return undefined
    // What is out of sight has no layout yet, and counts as larger.
    setOverflows(!element.checkVisibility({ contentVisibilityAuto: true }) || isLarger(element))
    return watchOverflow(element, setOverflows)
  }, [])
  return [ref, overflows]
}
