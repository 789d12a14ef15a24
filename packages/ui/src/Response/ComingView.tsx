'use client'

import { Wrench } from 'lucide'
import type { ReactElement } from 'react'
import { useLabels } from '../labels/LabelsProvider.tsx'
import { CallRow } from '../ToolCall/CallRow.tsx'
import { itemWords } from '../ToolCall/callWords.ts'
import { useIsAnswerShownByCall } from '../ToolCall/useOutput.ts'
import type { AnyViewProps } from './view.ts'

/** What stands for an item while its view is fetched: its row, as high as that of the view. Nothing for what a call shows. */
export function ComingView({ item, slot }: AnyViewProps): ReactElement | null {
  const labels = useLabels()
  const isShown = useIsAnswerShownByCall(item)
  if (isShown) return null
  return <CallRow slot={slot} icon={Wrench} words={itemWords(item, labels)} />
}
