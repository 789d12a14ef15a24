'use client'

import type { ReactElement } from 'react'
import { formatDuration } from '../labels/formatDuration.ts'
import { useLabels, useLocale } from '../labels/LabelsProvider.tsx'
import { useElapsed } from '../Disclosure/useElapsed.ts'
import { renderPart } from '../part/renderPart.ts'
import type { PartProps } from '../part/renderPart.ts'

const shownAfter = 3000

/** "Thinking", at the place and height of the first line, until the first item comes. */
export function Waiting(props: PartProps<'p'>): ReactElement {
  const labels = useLabels()
  const locale = useLocale()
  const elapsed = useElapsed(true)
  const children = (
    <>
      <span data-shimmer="">{labels.thinking}</span>
      {elapsed >= shownAfter ? (
        <span data-part="row-time">{formatDuration(elapsed, locale)}</span>
      ) : null}
    </>
  )
  return renderPart('p', 'waiting', { children }, props)
}
