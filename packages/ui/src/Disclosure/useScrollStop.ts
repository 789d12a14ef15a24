'use client'

import { useCallback } from 'react'
import type { RefCallback } from 'react'
import { watchOverflow } from './watchOverflow.ts'

/**
 * Makes an element a stop of the Tab key, under this name, as long as its content is larger than its frame. That is written
 * to the element by hand: an answer has many of them, and none needs to be drawn anew for it. `onSeen` is called when the
 * element is laid out, which what is far out of view is not; keep the function.
 */
export function useScrollStop<T extends HTMLElement>(
  label: string,
  onSeen?: () => void,
): RefCallback<T> {
  return useCallback(
    (element: T | null) => {
      if (element === null) return undefined
      const attributes = { tabindex: '0', role: 'group', 'aria-label': label }
      const mark = (overflows: boolean): void => {
        for (const [name, value] of Object.entries(attributes)) {
          if (overflows) element.setAttribute(name, value)
          else element.removeAttribute(name)
        }
      }
      // To measure it now would lay the page out. Until it is laid out it counts as larger: a stop too many does less harm
      // than content that the keyboard cannot reach.
      mark(true)
      return watchOverflow(element, (overflows) => {
        onSeen?.()
        mark(overflows)
      })
    },
    [label, onSeen],
  )
}
