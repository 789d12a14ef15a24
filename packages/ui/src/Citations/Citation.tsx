'use client'

import type { Citation as CitationData } from '@response-stream/protocol'
import { useLayoutEffect, useRef } from 'react'
import type { MouseEvent, PointerEvent, ReactElement, RefObject } from 'react'
import { formatNumber } from '../labels/formatDuration.ts'
import { useLabels, useLocale } from '../labels/LabelsProvider.tsx'
import { useMergedRef } from '../part/useMergedRef.ts'
import { renderPart } from '../part/renderPart.ts'
import type { PartProps } from '../part/renderPart.ts'
import { safeUrl } from '../plain/safeUrl.ts'
import { lazyPart, Nothing } from '../part/lazyPart.tsx'
import { lightClaim } from './lit.ts'
import { titleOf } from './titleOf.ts'
import { useCard } from './useCard.ts'

const LazyCard = lazyPart(() => import('./CitationCard.tsx'), 'CitationCard', Nothing)

/** The props of `Citation`. */
export type CitationProps = PartProps<'a'> & { citation: CitationData }

/**
 * The number of a source, at the end of what it proves. A link; hover or focus opens a card with title and host, Escape
 * closes it, and what it proves is lit meanwhile. The first tap of a finger opens the card, the link is in it. Sets
 * `data-open`.
 */
export function Citation({ citation, ref, ...props }: CitationProps): ReactElement {
  const card = useCard()
  const { open, setOpen, chip, chipProps } = card
  useLit(open, chip)
  const chipRef = useMergedRef(chip, ref)
  const number = formatNumber(citation.number, useLocale())
  const name = useLabels().citation(number, titleOf(citation))
  const tap = useTap(open, setOpen)
  const url = safeUrl(citation.url)
  const link =
    url === null ? { role: 'button', tabIndex: 0 } : { href: url.href, target: '_blank', rel }
  const own = {
    ...link,
    'aria-label': name,
    'data-open': open,
    'data-number': number,
    children: number,
    ...chipProps,
    ...tap,
  }
  return (
    <>
      {renderPart('a', 'citation', own, { ...props, ref: chipRef })}
      {open ? <LazyCard citation={citation} card={card} /> : null}
    </>
  )
}

/** While the card is open, what the source proves is lit. */
function useLit(open: boolean, chip: RefObject<Element | null>): void {
  useLayoutEffect(() => {
    const element = chip.current
    if (!open || element === null) return undefined
    lightClaim(element, true)
    return () => lightClaim(element, false)
  }, [open, chip])
}

const rel = 'noopener noreferrer nofollow ugc'

type Tap = { onPointerDown: (event: PointerEvent) => void; onClick: (event: MouseEvent) => void }

/** A finger cannot hover: its first tap opens the card and follows no link. So does every click on a source without one. */
function useTap(open: boolean, setOpen: (open: boolean) => void): Tap {
  const pointer = useRef('')
  return {
    onPointerDown: (event) => {
      pointer.current = event.pointerType
    },
    onClick: (event) => {
      const leadsAway = event.currentTarget.hasAttribute('href')
      if (leadsAway && (pointer.current !== 'touch' || open)) return
      event.preventDefault()
      setOpen(true)
    },
  }
}
