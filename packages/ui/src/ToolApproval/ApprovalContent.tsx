'use client'

import { useMemo } from 'react'
import type { ReactElement } from 'react'
import { useOverflow } from '../Disclosure/useOverflow.ts'
import { useAllLabels } from '../labels/useAllLabels.ts'
import { renderPart } from '../part/renderPart.ts'
import type { PartProps } from '../part/renderPart.ts'
import { useMergedRef } from '../part/useMergedRef.ts'
import { useApproval } from './approvalContext.ts'
import { ArgumentRows } from './ArgumentRows.tsx'
import { exactText, faithfulValue } from './exactText.ts'

/** What is asked, as a question, and whose tool it is. */
export function ApprovalTitle(props: PartProps<'div'>): ReactElement {
  const { name, server, tool } = useApproval()
  const labels = useAllLabels()
  const children = (
    <>
      <p data-part="approval-question">
        <span data-part="approval-dot" aria-hidden />
        <span dir="auto">{labels.approvalQuestion(tool)}</span>
      </p>
      <p data-part="approval-tool">
        <bdi>{exactText(name)}</bdi>
        {server ? <bdi data-part="row-name">{exactText(server)}</bdi> : null}
      </p>
    </>
  )
  return renderPart('div', 'approval-title', { children }, props)
}

/** Every argument, by name where rows can say all of it, and below them the text exactly as it is sent. */
export function ApprovalArguments({ ref, ...props }: PartProps<'div'>): ReactElement {
  const { text } = useApproval()
  const labels = useAllLabels()
  const [overflowRef, overflows] = useOverflow<HTMLDivElement>()
  const merged = useMergedRef(overflowRef, ref)
  const rows = useMemo(() => faithfulValue(text), [text])
  const children = (
    <div>
      {rows === undefined ? null : <ArgumentRows value={rows} />}
      <p data-part="approval-raw-label">{labels.sentExactly}</p>
      <pre data-part="approval-raw" dir="ltr">
        {text === '' ? labels.empty : exactText(text)}
      </pre>
    </div>
  )
  const own = {
    role: 'group',
    'aria-label': labels.input,
    ...(overflows && { tabIndex: 0 }),
    children,
  }
  return renderPart('div', 'approval-arguments', own, { ...props, ref: merged })
}
