'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import type { FocusEvent, PointerEvent, RefObject } from 'react'

type Handlers = {
  onPointerEnter: (event: PointerEvent) => void
  onPointerLeave: (event: PointerEvent) => void
  onFocus: (event: FocusEvent) => void
  onBlur: (event: FocusEvent) => void
}

/** A card that belongs to a chip: whether it is open, and what opens and closes it. */
export type Card = {
  open: boolean
  setOpen: (open: boolean) => void
  chip: RefObject<HTMLAnchorElement | null>
  card: RefObject<HTMLElement | null>
  chipProps: Handlers
  cardProps: Handlers
}

const openDelay = 120
/** Time to get from the chip into the card. */
const closeDelay = 150

/**
 * A mouse opens the card after a moment, and the keyboard's focus at once. It stays while either is on the chip or in the
 * card. Escape closes it, and so does a press beside it.
 */
export function useCard(): Card {
  const [open, setOpen] = useState(false)
  const chip = useRef<HTMLAnchorElement>(null)
  const card = useRef<HTMLElement>(null)
  const timer = useRef(0)
  const later = useCallback((next: boolean, delay: number) => {
    window.clearTimeout(timer.current)
    timer.current = window.setTimeout(() => setOpen(next), delay)
  }, [])
  useEffect(() => () => window.clearTimeout(timer.current), [])
  const isInside = (target: EventTarget | null): boolean =>
    target instanceof Node && [chip, card].some(({ current }) => current?.contains(target) === true)
  const shared = {
    onPointerLeave: ({ pointerType }: PointerEvent) => {
      if (pointerType === 'mouse') later(false, closeDelay)
    },
    onBlur: ({ relatedTarget }: FocusEvent) => {
      if (!isInside(relatedTarget)) later(false, 0)
    },
  }
  const enter = (delay: number) => ({
    onPointerEnter: ({ pointerType }: PointerEvent) => {
      if (pointerType === 'mouse') later(true, delay)
    },
    onFocus: ({ target }: FocusEvent) => {
      if (target.matches(':focus-visible')) later(true, 0)
    },
  })
  return {
    open,
    setOpen,
    chip,
    card,
    chipProps: { ...shared, ...enter(openDelay) },
    cardProps: { ...shared, ...enter(0) },
  }
}
