'use client'

import { useState, useSyncExternalStore } from 'react'

/**
 * Whether something was seen, and what to call when it is. It counts as seen, too, when the page is about to be printed.
 * A store, since of all updates only those of one are drawn before the frame, or the print, that they were made for.
 */
export function useSight(): [seen: boolean, see: () => void] {
  const [{ subscribe, get, see }] = useState(createSight)
  return [useSyncExternalStore(subscribe, get, never), see]
}

type Sight = {
  subscribe: (listener: () => void) => () => void
  get: () => boolean
  see: () => void
}

function createSight(): Sight {
  let seen = false
  let tell: (() => void) | undefined
  const see = (): void => {
    seen = true
    tell?.()
  }
  return {
    subscribe(listener) {
      tell = listener
      window.addEventListener('beforeprint', see)
      return () => window.removeEventListener('beforeprint', see)
    },
    get: () => seen,
    see,
  }
}

function never(): boolean {
  return false
}
