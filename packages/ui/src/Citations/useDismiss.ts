'use client'

import { useEffect } from 'react'
import type { RefObject } from 'react'

/** Escape closes a card, and so does a press beside it. */
export function useDismiss(
  setOpen: (open: boolean) => void,
  chip: RefObject<HTMLElement | null>,
  card: RefObject<HTMLElement | null>,
): void {
  useEffect(() => {
    const listening = new AbortController()
    const { signal } = listening
    const press = ({ target }: Event): void => {
      const inside = [chip, card].some(({ current }) => current?.contains(target as Node) === true) // a press hits a node
      if (!inside) setOpen(false)
    }
    const key = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') setOpen(false)
    }
    document.addEventListener('pointerdown', press, { signal })
    document.addEventListener('keydown', key, { signal })
    return () => listening.abort()
  }, [setOpen, chip, card])
}
