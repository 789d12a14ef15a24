'use client'

import { isItem, isTerminal } from '@response-stream/protocol'
import type { Phase, StreamState } from '@response-stream/protocol'
import { useStream } from '@response-stream/react'
import { useState } from 'react'
import type { ReactElement } from 'react'
import { useLabels } from '../labels/LabelsProvider.tsx'
import type { Labels } from '../labels/labels.ts'

/** Tells a screen reader that an answer starts and how it ends, and never a word of it. An answer that is shown finished is not told of. */
export function Announcer(): ReactElement {
  const labels = useLabels()
  const phase = useStream(({ phase: now }) => now)
  const declined = useStream(hasRefusal)
  const [first] = useState(phase)
  const old = phase === first && isTerminal(phase)
  return (
    <p data-part="hidden" role="status">
      {old ? '' : wordsFor(phase, declined, labels)}
    </p>
  )
}

function wordsFor(phase: Phase, declined: boolean, labels: Labels): string {
  switch (phase) {
    case 'idle':
      return ''
    case 'connecting':
    case 'streaming':
      return labels.announceStarted
    case 'completed':
      return declined ? labels.announceDeclined : labels.announceFinished
    case 'incomplete':
    case 'aborted':
    case 'cancelled':
      return labels.announceStopped
    case 'failed':
    case 'interrupted':
      return labels.announceFailed
    default:
      return phase satisfies never
  }
}

function hasRefusal({ order, slots }: StreamState): boolean {
  return order.some((index) => {
    const item = slots[index]?.item
    return isItem(item, 'message') && item.content.some((part) => part.type === 'refusal')
  })
}
