'use client'

import { Wrench } from 'lucide-react'
import type { ReactElement } from 'react'
import { useLabels } from '../labels/LabelsProvider.tsx'
import { partialJson } from '../plain/partialJson.ts'
import { humanName, plainText } from '../plain/plainText.ts'
import type { ViewProps } from '../Response/view.ts'
import { CallRow } from '../ToolCall/CallRow.tsx'
import { Payload } from '../ToolCall/Payload.tsx'
import { outputText } from '../ToolCall/outputText.ts'
import { firstArgument } from './firstArgument.ts'

/** A call of one of the app's own functions: its name as words, its first argument, and all arguments as they come. */
export function FunctionCall({ item, slot }: ViewProps<'function_call'>): ReactElement {
  const labels = useLabels()
  const name = plainText(item.name, 100)
  const words = humanName(name)
  return (
    <CallRow
      slot={slot}
      icon={Wrench}
      words={{ running: words, done: words, name: words }}
      name={name}
      detail={firstArgument(partialJson(item.arguments).value)}
      panel={
        item.arguments === '' ? undefined : <Payload heading={labels.input} text={item.arguments} />
      }
    />
  )
}

/** What one of the app's own functions gave back. */
export function FunctionCallOutput({
  item,
  slot,
}: ViewProps<'function_call_output'>): ReactElement {
  const labels = useLabels()
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
