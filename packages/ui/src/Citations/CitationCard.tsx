'use client'

import type { Citation } from '@response-stream/protocol'
import { ExternalLink } from 'lucide'
import type { CSSProperties, ReactElement } from 'react'
import { useAllLabels } from '../labels/useAllLabels.ts'
import { Icon } from '../part/Icon.tsx'
import { useMergedRef } from '../part/useMergedRef.ts'
import { safeUrl } from '../plain/safeUrl.ts'
import { LetterTile } from './LetterTile.tsx'
import { titleOf } from './titleOf.ts'
import type { Card } from './useCard.ts'
import { useDismiss } from './useDismiss.ts'
import { usePlace } from './usePlace.ts'

/** The props of `CitationCard`: a source, and the card of its chip, which is open. */
export type CitationCardProps = { citation: Citation; card: Card }

/**
 * What is known of a source. It stands beside its chip in the page, so that the Tab key finds it there and it takes the
 * theme of its place; being a popover, it is drawn above everything and no frame cuts it.
 */
export function CitationCard({ citation, card }: CitationCardProps): ReactElement {
  const { x, y } = usePlace(card.chip, card.card)
  useDismiss(card.setOpen, card.chip, card.card)
  const labels = useAllLabels()
  const url = safeUrl(citation.url)
  const host = url?.host ?? citation.host ?? ''
  const title = titleOf(citation)
  const style = { '--rs-card-x': `${x}px`, '--rs-card-y': `${y}px` } as CSSProperties // custom properties are no known style
  return (
    <span
      ref={useMergedRef(card.card, show)}
      popover="manual"
      data-part="citation-card"
      data-kit-chrome=""
      role="group"
      aria-label={title}
      style={style}
      {...card.cardProps}
    >
      {host === '' ? null : (
        <span data-part="citation-host">
          <LetterTile host={host} />
          <bdi>{host}</bdi>
        </span>
      )}
      {title === host ? null : (
        <span data-part="citation-title" dir="auto">
          {title}
        </span>
      )}
      {url === null ? null : (
        <a
          data-part="citation-link"
          href={url.href}
          target="_blank"
          rel="noopener noreferrer nofollow ugc"
        >
          {labels.openSource}
          <Icon of={ExternalLink} />
        </a>
      )}
    </span>
  )
}

function show(element: HTMLElement | null): void {
  if (element?.isConnected === true) element.showPopover()
}
