'use client'

import { MousePointerClick } from 'lucide-react'
import type { ReactElement } from 'react'
import { useLabels } from '../labels/LabelsProvider.tsx'
import { fieldOf, humanName, plainText } from '../plain/plainText.ts'
import type { ViewProps } from '../Response/view.ts'
import { CallRow } from '../ToolCall/CallRow.tsx'
import { ToolCallSection } from '../ToolCall/ToolCall.tsx'
import { Value } from '../ToolCall/Value.tsx'

/** Actions on a computer's screen, by their names; where and what behind the row. */
export function ComputerCall({ item, slot }: ViewProps<'computer_call'>): ReactElement {
  const labels = useLabels()
  const actions = item.actions ?? (item.action ? [item.action] : [])
  const names = actions.map((action) => humanName(plainText(fieldOf(action, 'type'), 40)))
  return (
    <CallRow
      slot={slot}
      icon={MousePointerClick}
      words={{ running: labels.usingComputer, done: labels.usedComputer, name: labels.computer }}
      detail={names.join(', ')}
      panel={
        actions.length === 0 ? undefined : (
          <ToolCallSection heading={labels.input}>
            <Value value={actions} />
          </ToolCallSection>
        )
      }
    />
  )
}

/** The screen after such actions. */
export function ComputerCallOutput({ slot }: ViewProps<'computer_call_output'>): ReactElement {
  const labels = useLabels()
  const words = { running: labels.resultOf, done: labels.resultOf, name: labels.computer }
  return <CallRow slot={slot} icon={MousePointerClick} words={words} />
}
