'use client'

import { useCallback } from 'react'
import type { RefCallback } from 'react'
import { watchOverflow } from './watchOverflow.ts'

/**
 * Makes an element a stop of the Tab key, under this name, as long as its content is larger than its frame. That is written
 * to the element by hand: an answer has many of them, and none needs to be drawn anew for it.
 */
export function useScrollStop<T extends HTMLElement>(label: string): RefCallback<T> {
  return useCallback(
    (element: T | null) => {
      if (element === null) return undefined
      const attributes = { tabindex: '0', role: 'group', 'aria-label': label }
      return watchOverflow(element, (overflows) => {
        for (const [name, value] of Object.entries(attributes)) {
          if (overflows) element.setAttribute(name, value)
          else element.removeAttribute(name)
        }
      })
    },
    [label],
  )
}
