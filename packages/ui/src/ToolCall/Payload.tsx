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

/** A text that is JSON or plain, as a section of a call's panel: rows first, the text itself behind "Raw". */
export function Payload({ heading, text }: { heading: string; text: string }): ReactElement {
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
    <ToolCallSection heading={heading} action={toggle}>
      {hasRows && !raw ? <Value value={value} /> : <PlainOutput label={heading} text={text} />}
    </ToolCallSection>
  )
}

/** Output as it came, in a region that scrolls by itself. `error` colours it as one. */
export function PlainOutput({
  text,
  label,
  error,
}: {
  text: string
  label: string
  error?: boolean
}): ReactElement {
  const [ref, overflows] = useOverflow<HTMLPreElement>()
  return (
    <pre
      ref={ref}
      data-part="plain-output"
      data-error={error === true ? '' : undefined}
      dir="auto"
      {...(overflows && { tabIndex: 0, role: 'group', 'aria-label': label })}
    >
      {plainText(text, longest)}
    </pre>
  )
}
