'use client'

import { useState } from 'react'
import type { ReactElement } from 'react'
import { useLabels } from '../labels/LabelsProvider.tsx'
import { partialJson } from '../plain/partialJson.ts'
import { PlainOutput } from './PlainOutput.tsx'
import { ToolCallSection } from './ToolCall.tsx'
import { Value } from './Value.tsx'

/** The props of `Payload`. */
export type PayloadProps = {
  heading: string
  text: string
  /** More of the text comes: the value that grows bears a mark. Sets `data-streaming`. @default false */
  streaming?: boolean | undefined
}

/** A text that is JSON or plain, as a section of a call's panel: rows first, the text itself behind "Raw". */
export function Payload({ heading, text, streaming = false }: PayloadProps): ReactElement {
  const [raw, setRaw] = useState(false)
  const labels = useLabels()
  const { value } = partialJson(text)
  const hasRows = typeof value === 'object' && value !== null
  const toggle = hasRows ? (
    <button type="button" data-part="raw-toggle" aria-pressed={raw} onClick={() => setRaw(!raw)}>
      {labels.raw}
    </button>
  ) : null
  return (
    <ToolCallSection heading={heading} action={toggle} data-streaming={streaming ? '' : undefined}>
      {hasRows && !raw ? <Value value={value} /> : <PlainOutput label={heading} text={text} />}
    </ToolCallSection>
  )
}
