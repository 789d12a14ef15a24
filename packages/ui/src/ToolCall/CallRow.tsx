'use client'

import type { Slot } from '@response-stream/protocol'
import type { ReactElement, ReactNode } from 'react'
import type { IconLike } from '../part/Icon.tsx'
import { useElapsed } from '../Disclosure/useElapsed.ts'
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
  icon: IconLike
  name?: string | undefined
  detail?: ReactNode
  face?: ReactNode
  panel?: ReactNode
  state?: CallState | undefined
  /** Why it failed, where the item itself does not say. */
  failure?: string | undefined
  /** Milliseconds it took, where more than the slot counts. */
  duration?: number | null | undefined
  defaultOpen?: boolean | undefined
}

const worthSaying = 1000
const worthCounting = 3000

/** The usual face of a tool item: its words by state, the time it takes and took, and the reason when it failed. */
export function CallRow({
  slot,
  words,
  state = callState(slot),
  duration = slotDuration(slot),
  failure = failureText(fieldOf(slot.item, 'error')),
  ...rest
}: CallRowProps): ReactElement {
  const labels = useLabels()
  const locale = useLocale()
  const running = state === 'running'
  const elapsed = useElapsed(running)
  const label = {
    running: words.running,
    done: words.done,
    failed: labels.callFailed(words.name),
    unfinished: labels.callUnfinished(words.name),
  }[state]
  const took = running ? elapsed : (duration ?? 0)
  const time =
    took >= (running ? worthCounting : worthSaying) ? formatDuration(took, locale) : undefined
  return (
    <ToolCallRoot
      {...rest}
      state={state}
      label={label}
      time={time}
      failure={state === 'failed' ? failure : undefined}
    />
  )
}

function failureText(error: unknown): string {
  return plainText(typeof error === 'object' ? fieldOf(error, 'message') : error)
}
