'use client'

import type { Slot } from '@response-stream/protocol'
import { Wrench } from 'lucide'
import type { ReactElement } from 'react'
import { useLabels } from '../labels/LabelsProvider.tsx'
import { humanName, plainText } from '../plain/plainText.ts'
import { CallRow } from './CallRow.tsx'
import { LazyPayload } from './LazyPayload.tsx'
import { outputText } from './outputText.ts'
import { useIsShownByCall, useJointState, useOutput } from './useOutput.ts'

/** The items in which the app answers a call of its own tools. */
type AppOutput = 'function_call_output' | 'custom_tool_call_output'

type AppCallProps = {
  slot: Slot
  /** The type of the item that answers it. */
  answeredBy: AppOutput
  callId: string
  /** The tool's name on the wire. */
  name: string
  /** What the call was given, as it comes. */
  input: string
  /** What of that stands in the row. */
  detail: string | undefined
}

/** A call of one of the app's own tools: its name as words, what it was given, and what came back where that is in the same answer. */
export function AppCall({
  slot,
  answeredBy,
  callId,
  name,
  input,
  detail,
}: AppCallProps): ReactElement {
  const labels = useLabels()
  const output = useOutput(answeredBy, callId)
  const shortName = plainText(name, 100)
  const words = humanName(shortName)
  const result = output === undefined ? '' : outputText(output.item.output)
  return (
    <CallRow
      slot={slot}
      icon={Wrench}
      words={{ running: words, done: words, name: words }}
      name={shortName}
      detail={detail}
      state={useJointState(slot, output)}
      panel={
        input === '' && result === '' ? undefined : (
          <>
            <LazyPayload heading={labels.input} text={input} streaming={slot.open} />
            {result === '' ? null : <LazyPayload heading={labels.result} text={result} />}
          </>
        )
      }
    />
  )
}

type AppCallOutputProps = { slot: Slot; type: AppOutput; callId: string; output: unknown }

/** What one of the app's own tools gave back. Nothing where its call is in the answer and shows it. */
export function AppCallOutput({
  slot,
  type,
  callId,
  output,
}: AppCallOutputProps): ReactElement | null {
  const labels = useLabels()
  const isShown = useIsShownByCall(type, callId)
  if (isShown) return null
  const text = outputText(output)
  return (
    <CallRow
      slot={slot}
      icon={Wrench}
      words={{ running: labels.resultOf, done: labels.resultOf, name: labels.resultOf }}
      panel={text === '' ? undefined : <LazyPayload heading={labels.result} text={text} />}
    />
  )
}
