'use client'

import { useCallback, useState } from 'react'
import type { RefCallback } from 'react'
import { watchOverflow } from './watchOverflow.ts'

/** Tells whether an element's content is larger than its frame, so that only then it takes a stop of the Tab key. */
export function useOverflow<T extends HTMLElement>(): [RefCallback<T>, boolean] {
  const [overflows, setOverflows] = useState(false)
  const ref = useCallback(
    (element: T | null) => (element === null ? undefined : watchOverflow(element, setOverflows)),
    [],
  )
  return [ref, overflows]
}
