'use client'

import { useState } from 'react'
import type { ReactElement } from 'react'
import { useOverflow } from '../Disclosure/useOverflow.ts'
import { useLabels } from '../labels/LabelsProvider.tsx'
import { partialJson } from '../plain/partialJson.ts'
import { plainText } from '../plain/plainText.ts'
import { ToolCallSection } from './ToolCall.tsx'
import { Value } from './Value.tsx'

const longest = 100_000

type PayloadProps = {
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

/** Output as it came, in a region that scrolls by itself. `error` colours it as one, `command` as what was asked. */
export function PlainOutput({
  text,
  label,
  error,
  command,
}: {
  text: string
  label: string
  error?: boolean
  command?: boolean
}): ReactElement {
  const [ref, overflows] = useOverflow<HTMLPreElement>()
  return (
    <pre
      ref={ref}
      data-part="plain-output"
      data-error={error === true ? '' : undefined}
      data-command={command === true ? '' : undefined}
      dir="auto"
      {...(overflows && { tabIndex: 0, role: 'group', 'aria-label': label })}
    >
      {plainText(text, longest)}
    </pre>
  )
}
