'use client'

import { Wrench } from 'lucide-react'
import type { ReactElement } from 'react'
import { useLabels } from '../labels/LabelsProvider.tsx'
import { partialJson } from '../plain/partialJson.ts'
import { humanName, plainText } from '../plain/plainText.ts'
import type { ViewProps } from '../Response/view.ts'
import { callState } from '../ToolCall/callState.ts'
import { CallRow } from '../ToolCall/CallRow.tsx'
import { Payload } from '../ToolCall/Payload.tsx'
import { outputText } from '../ToolCall/outputText.ts'
import { jointState, useIsShownByCall, useOutput } from '../ToolCall/useOutput.ts'
import { firstArgument } from './firstArgument.ts'

/**
 * A call of one of the app's own functions: its name as words, its first argument, all arguments as they come, and what the
 * function gave back, where that is in the same answer.
 */
export function FunctionCall({ item, slot }: ViewProps<'function_call'>): ReactElement {
  const labels = useLabels()
  const output = useOutput('function_call_output', item.call_id)
  const name = plainText(item.name, 100)
  const words = humanName(name)
  const result = output === undefined ? '' : outputText(output.item.output)
  return (
    <CallRow
      slot={slot}
      icon={Wrench}
      words={{ running: words, done: words, name: words }}
      name={name}
      detail={firstArgument(partialJson(item.arguments).value)}
      state={jointState(callState(slot), output)}
      panel={
        item.arguments === '' && result === '' ? undefined : (
          <>
            <Payload heading={labels.input} text={item.arguments} streaming={slot.open} />
            {result === '' ? null : <Payload heading={labels.result} text={result} />}
          </>
        )
      }
    />
  )
}

/** What one of the app's own functions gave back. Nothing where its call is in the answer and shows it. */
export function FunctionCallOutput({
  item,
  slot,
}: ViewProps<'function_call_output'>): ReactElement | null {
  const labels = useLabels()
  const isShown = useIsShownByCall('function_call_output', item.call_id)
  if (isShown) return null
  const words = { running: labels.resultOf, done: labels.resultOf, name: labels.resultOf }
  const text = outputText(item.output)
  return (
    <CallRow
      slot={slot}
      icon={Wrench}
      words={words}
      panel={text === '' ? undefined : <Payload heading={labels.result} text={text} />}
    />
  )
}
