'use client'

import { useLayoutEffect, useState } from 'react'
import type { RefObject } from 'react'

/** Where a card stands, from the upper left corner of the window. */
export type Place = { x: number; y: number }

const gap = 6
const margin = 8

/** Keeps a card below its chip, or above where there is no room below, and inside the window, while anything scrolls. */
export function usePlace(
  chip: RefObject<HTMLElement | null>,
  card: RefObject<HTMLElement | null>,
): Place {
  const [place, setPlace] = useState<Place>({ x: 0, y: 0 })
  useLayoutEffect(() => {
    const update = (): void => {
      if (chip.current === null || card.current === null) return
      const next = placeOf(chip.current, card.current)
      setPlace((last) => (last.x === next.x && last.y === next.y ? last : next))
    }
    update()
    const listening = new AbortController()
    const options = { capture: true, passive: true, signal: listening.signal }
    window.addEventListener('scroll', update, options)
    window.addEventListener('resize', update, options)
    // A text that grows moves its chips.
    const observer = new ResizeObserver(update)
    observer.observe(document.documentElement)
    if (card.current !== null) observer.observe(card.current)
    return () => {
      listening.abort()
      observer.disconnect()
    }
  }, [chip, card])
  return place
}

function placeOf(chip: HTMLElement, card: HTMLElement): Place {
  const { left, right, top, bottom } = chip.getBoundingClientRect()
  const { offsetWidth: width, offsetHeight: height } = card
  const { clientWidth, clientHeight } = document.documentElement
  const start = getComputedStyle(chip).direction === 'rtl' ? right - width : left
  const below = bottom + gap
  const fits = below + height + margin <= clientHeight || top < clientHeight - bottom
  return {
    x: Math.round(Math.max(margin, Math.min(start, clientWidth - width - margin))),
    y: Math.round(fits ? below : Math.max(margin, top - gap - height)),
  }
}
