'use client'

import { Braces } from 'lucide'
import type { ReactElement } from 'react'
import { useLabels } from '../labels/LabelsProvider.tsx'
import { useAllLabels } from '../labels/useAllLabels.ts'
import type { ViewProps } from '../Response/view.ts'
import { CallRow } from '../ToolCall/CallRow.tsx'
import { Payload } from '../ToolCall/Payload.tsx'
import { PlainOutput } from '../ToolCall/PlainOutput.tsx'
import { ToolCallSection } from '../ToolCall/ToolCall.tsx'

/** A program that calls the app's tools by itself. */
export function Program({ item, slot }: ViewProps<'program'>): ReactElement {
  const labels = useLabels()
  return (
    <CallRow
      slot={slot}
      icon={Braces}
      words={{ running: labels.runningProgram, done: labels.ranProgram, name: labels.program }}
      panel={
        item.code === '' ? undefined : (
          <ToolCallSection heading={labels.code}>
            <PlainOutput label={labels.code} text={item.code} />
          </ToolCallSection>
        )
      }
    />
  )
}

/** What such a program gave back. */
export function ProgramOutput({ item, slot }: ViewProps<'program_output'>): ReactElement {
  const labels = useAllLabels()
  return (
    <CallRow
      slot={slot}
      icon={Braces}
      words={{ running: labels.programResult, done: labels.programResult, name: labels.program }}
      panel={
        item.result === '' ? undefined : <Payload heading={labels.result} text={item.result} />
      }
    />
  )
}
