'use client'

import { isTerminal, timing } from '@response-stream/protocol'
import type { StreamState } from '@response-stream/protocol'
import { useStream } from '@response-stream/react'
import type { ReactElement } from 'react'
import { useLocale } from '../labels/LabelsProvider.tsx'
import { useAllLabels } from '../labels/useAllLabels.ts'
import type { PartProps } from '../part/renderPart.ts'
import { Facts } from '../Usage/Facts.tsx'

/** The props of `Timing`. */
export type TimingProps = PartProps<'dl'>

/**
 * When the first event and the first word came, how long the answer took, and how fast its words came. Stands inside a
 * `StreamProvider`; draws nothing until something came, and for answers that nobody timed.
 */
export function Timing(props: TimingProps): ReactElement | null {
  const labels = useAllLabels()
  const locale = useLocale()
  const firstEvent = useStream(({ times }) => times.firstEventAt)
  const firstText = useStream(({ times }) => times.firstTextAt)
  const ended = useStream((state) => (isTerminal(state.phase) ? endOf(state) : null))
  const speed = useStream((state) => timing(state).tokensPerSecond)
  const facts = [
    { name: labels.firstEvent, value: seconds(firstEvent, locale) },
    { name: labels.firstWord, value: seconds(firstText, locale) },
    { name: labels.duration, value: seconds(ended, locale) },
    {
      name: labels.speed,
      value: speed === null ? null : labels.tokensPerSecond(digits(speed, locale)),
    },
  ].flatMap(({ name, value }) => (value === null ? [] : [{ name, value }]))
  return facts.length === 0 ? null : <Facts {...props} part="timing" facts={facts} />
}

function endOf({ times }: StreamState): number | null {
  return times.endedAt ?? times.lastEventAt
}

function digits(value: number, locale: string | undefined): string {
  const most = value < 10 ? 1 : 0
  return new Intl.NumberFormat(locale, { maximumFractionDigits: most }).format(value)
}

function seconds(milliseconds: number | null, locale: string | undefined): string | null {
  if (milliseconds === null) return null
  const format = { style: 'unit', unit: 'second', unitDisplay: 'narrow' } as const
  const most = milliseconds < 1000 ? 2 : 1
  return new Intl.NumberFormat(locale, { ...format, maximumFractionDigits: most }).format(
    milliseconds / 1000,
  )
}
