'use client'

import type { Citation } from '@response-stream/protocol'
import { ExternalLink } from 'lucide-react'
import { useCallback } from 'react'
import type { CSSProperties, ReactElement } from 'react'
import { useLabels } from '../labels/LabelsProvider.tsx'
import { safeUrl } from '../plain/safeUrl.ts'
import { LetterTile } from './LetterTile.tsx'
import { titleOf } from './titleOf.ts'

type CitationCardProps = {
  citation: Citation
  x: number
  y: number
  floatingRef: (element: HTMLElement | null) => void
  floatingProps: Record<string, unknown>
}

/**
 * What is known of a source. It stands beside its chip in the page, so that the Tab key finds it there and it takes the
 * theme of its place; being a popover, it is drawn above everything and no frame cuts it.
 */
export function CitationCard({
  citation,
  x,
  y,
  floatingRef,
  floatingProps,
}: CitationCardProps): ReactElement {
  const labels = useLabels()
  const url = safeUrl(citation.url)
  const host = url?.host ?? citation.host ?? ''
  const title = titleOf(citation)
  const show = useCallback(
    (element: HTMLElement | null) => {
      floatingRef(element)
      if (element?.isConnected === true) element.showPopover()
    },
    [floatingRef],
  )
  const place = { '--rs-card-x': `${x}px`, '--rs-card-y': `${y}px` } as CSSProperties // custom properties are no known style
  return (
    <span
      ref={show}
      popover="manual"
      data-part="citation-card"
      data-kit-chrome=""
      role="group"
      aria-label={title}
      style={place}
      {...floatingProps}
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
          <ExternalLink aria-hidden />
        </a>
      )}
    </span>
  )
}
