'use client'

import { FoldVertical } from 'lucide'
import type { ReactElement } from 'react'
import { useLabels } from '../labels/LabelsProvider.tsx'
import type { ViewProps } from '../Response/view.ts'
import { CallRow } from '../ToolCall/CallRow.tsx'

/** Earlier turns were folded into one opaque item: a line that says so. */
export function Compaction({ slot }: ViewProps<'compaction'>): ReactElement {
  const labels = useLabels()
  const words = { running: labels.compacted, done: labels.compacted, name: labels.compacted }
  return <CallRow slot={slot} icon={FoldVertical} words={words} />
}
