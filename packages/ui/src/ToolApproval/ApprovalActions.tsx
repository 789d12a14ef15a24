'use client'

import { LoaderCircle } from 'lucide'
import type { ReactElement, ReactNode } from 'react'
import { useAllLabels } from '../labels/useAllLabels.ts'
import { Icon } from '../part/Icon.tsx'
import { Button } from '../part/Button.tsx'
import { renderPart } from '../part/renderPart.ts'
import type { PartProps } from '../part/renderPart.ts'
import { useApproval } from './approvalContext.ts'
import type { ApprovalHandler, ApprovalWord } from './useDecision.ts'

/** The reader's buttons. They keep the focus while the word is on its way: `aria-disabled` in the place of `disabled`. */
export function ApprovalActions(props: PartProps<'div'>): ReactElement {
  const { onAllow, onDeny, onAlwaysAllow, failed } = useApproval()
  const labels = useAllLabels()
  const children = (
    <>
      {failed ? (
        <p data-part="approval-failure" role="alert">
          {labels.approvalFailed}
        </p>
      ) : null}
      <Word word="deny" handler={onDeny}>
        {labels.deny}
      </Word>
      {onAlwaysAllow ? (
        <Word word="always" handler={onAlwaysAllow}>
          {labels.alwaysAllow}
        </Word>
      ) : null}
      <Word word="allow" handler={onAllow}>
        {labels.allowOnce}
      </Word>
    </>
  )
  return renderPart('div', 'approval-actions', { children }, props)
}

type WordProps = { word: ApprovalWord; handler: ApprovalHandler; children: ReactNode }

function Word({ word, handler, children }: WordProps): ReactElement {
  const approval = useApproval()
  const sending = approval.state === 'sending'
  const mine = sending && approval.word === word
  const waits = approval.disabled || approval.state !== 'waiting'
  return (
    <Button
      kind={word === 'allow' ? 'ink' : 'line'}
      data-word={word}
      data-sending={mine ? '' : undefined}
      aria-disabled={waits || undefined}
      aria-busy={mine || undefined}
      onClick={() => {
        if (!waits) approval.decide(word, handler)
      }}
    >
      <span data-part="approval-word">{children}</span>
      {mine ? <Icon of={LoaderCircle} data-part="approval-spinner" /> : null}
    </Button>
  )
}
