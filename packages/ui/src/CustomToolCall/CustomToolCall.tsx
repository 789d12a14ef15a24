'use client'

import { Wrench } from 'lucide-react'
import type { ReactElement } from 'react'
import { useLabels } from '../labels/LabelsProvider.tsx'
import { humanName, plainText } from '../plain/plainText.ts'
import type { ViewProps } from '../Response/view.ts'
import { CallRow } from '../ToolCall/CallRow.tsx'
import { outputText } from '../ToolCall/outputText.ts'
import { Payload } from '../ToolCall/Payload.tsx'

/** A call of a tool that takes free text. */
export function CustomToolCall({ item, slot }: ViewProps<'custom_tool_call'>): ReactElement {
  const labels = useLabels()
  const name = plainText(item.name, 100)
  const words = humanName(name)
  return (
    <CallRow
      slot={slot}
      icon={Wrench}
      words={{ running: words, done: words, name: words }}
      name={name}
      detail={plainText(item.input.split('\n', 1)[0], 120)}
      panel={item.input === '' ? undefined : <Payload heading={labels.input} text={item.input} />}
    />
  )
}

/** What such a tool gave back. */
export function CustomToolCallOutput({
  item,
  slot,
}: ViewProps<'custom_tool_call_output'>): ReactElement {
  const labels = useLabels()
  const text = outputText(item.output)
  return (
    <CallRow
      slot={slot}
      icon={Wrench}
      words={{ running: labels.resultOf, done: labels.resultOf, name: labels.resultOf }}
      panel={text === '' ? undefined : <Payload heading={labels.result} text={text} />}
    />
  )
}
