'use client'

import type { Slot } from '@response-stream/protocol'
import type { LucideIcon } from 'lucide-react'
import type { ReactElement, ReactNode } from 'react'
import { formatDuration } from '../labels/formatDuration.ts'
import { useLabels, useLocale } from '../labels/LabelsProvider.tsx'
import { fieldOf, plainText } from '../plain/plainText.ts'
import { callState, slotDuration } from './callState.ts'
import { ToolCallRoot } from './ToolCall.tsx'
import type { CallState } from './ToolCall.tsx'

/** The words of a kind of call: while it runs, after it, and its name for when it failed or was cut off. */
export type CallWords = { running: string; done: string; name: string }

type CallRowProps = {
  slot: Slot
  words: CallWords
  icon: LucideIcon
  name?: string | undefined
  detail?: ReactNode
  face?: ReactNode
  panel?: ReactNode
  state?: CallState | undefined
  defaultOpen?: boolean | undefined
}

const worthSaying = 1000

/** The usual face of a tool item: its words by state, its duration, and the reason when it failed. */
export function CallRow({
  slot,
  words,
  state = callState(slot),
  ...rest
}: CallRowProps): ReactElement {
  const labels = useLabels()
  const locale = useLocale()
  const duration = slotDuration(slot)
  const label = {
    running: words.running,
    done: words.done,
    failed: labels.callFailed(words.name),
    unfinished: labels.callUnfinished(words.name),
  }[state]
  return (
    <ToolCallRoot
      {...rest}
      state={state}
      label={label}
      time={
        duration !== null && duration >= worthSaying ? formatDuration(duration, locale) : undefined
      }
      failure={state === 'failed' ? failureText(fieldOf(slot.item, 'error')) : undefined}
    />
  )
}

function failureText(error: unknown): string {
  return plainText(typeof error === 'object' ? fieldOf(error, 'message') : error)
}
