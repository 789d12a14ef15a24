'use client'

import type { ReactElement } from 'react'
import { formatDuration } from '../labels/formatDuration.ts'
import { useLabels, useLocale } from '../labels/LabelsProvider.tsx'
import { useElapsed } from '../Disclosure/useElapsed.ts'
import { renderPart } from '../part/renderPart.ts'
import type { PartProps } from '../part/renderPart.ts'

/** The props of `Waiting`. */
export type WaitingProps = PartProps<'p'> & {
  /** What the connection has to say: nothing came for some time, or it was lost and is made anew. Sets `data-sign`. */
  sign?: 'quiet' | 'reconnecting' | undefined
}

const shownAfter = 3000

/** "Thinking", at the place and height of the first line, until the first item comes. */
export function Waiting({ sign, ...props }: WaitingProps): ReactElement {
  const labels = useLabels()
  const locale = useLocale()
  const elapsed = useElapsed(true)
  const signs = { quiet: labels.stillWorking, reconnecting: labels.reconnecting }
  const children = (
    <>
      <span data-shimmer="">{sign === undefined ? labels.thinking : signs[sign]}</span>
      {elapsed >= shownAfter ? (
        <span data-part="row-time">{formatDuration(elapsed, locale)}</span>
      ) : null}
    </>
  )
  return renderPart('p', 'waiting', { 'data-sign': sign, children }, props)
}
