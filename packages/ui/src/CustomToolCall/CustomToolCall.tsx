'use client'

import { Wrench } from 'lucide-react'
import type { ReactElement } from 'react'
import { useLabels } from '../labels/LabelsProvider.tsx'
import { humanName, plainText } from '../plain/plainText.ts'
import { jointState, useIsShownByCall, useOutput } from '../ToolCall/useOutput.ts'
import type { ViewProps } from '../Response/view.ts'
import { callState } from '../ToolCall/callState.ts'
import { CallRow } from '../ToolCall/CallRow.tsx'
import { outputText } from '../ToolCall/outputText.ts'
import { Payload } from '../ToolCall/Payload.tsx'

/** A call of a tool that takes free text: the text as it comes, and what came back, where that is in the same answer. */
export function CustomToolCall({ item, slot }: ViewProps<'custom_tool_call'>): ReactElement {
  const labels = useLabels()
  const output = useOutput('custom_tool_call_output', item.call_id)
  const name = plainText(item.name, 100)
  const words = humanName(name)
  const result = output === undefined ? '' : outputText(output.item.output)
  return (
    <CallRow
      slot={slot}
      icon={Wrench}
      words={{ running: words, done: words, name: words }}
      name={name}
      detail={plainText(item.input.split('\n', 1)[0], 120)}
      state={jointState(callState(slot), output)}
      panel={
        item.input === '' && result === '' ? undefined : (
          <>
            <Payload heading={labels.input} text={item.input} streaming={slot.open} />
            {result === '' ? null : <Payload heading={labels.result} text={result} />}
          </>
        )
      }
    />
  )
}

/** What such a tool gave back. Nothing where its call is in the answer and shows it. */
export function CustomToolCallOutput({
  item,
  slot,
}: ViewProps<'custom_tool_call_output'>): ReactElement | null {
  const labels = useLabels()
  const isShown = useIsShownByCall('custom_tool_call_output', item.call_id)
  if (isShown) return null
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
