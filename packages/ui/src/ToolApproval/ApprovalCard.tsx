'use client'

import { CircleCheck, CircleSlash, ClockAlert } from 'lucide'
import { useLayoutEffect, useRef, useState } from 'react'
import type { ReactElement, RefObject } from 'react'
import type { IconLike } from '../part/Icon.tsx'
import { useAllLabels } from '../labels/useAllLabels.ts'
import type { Labels } from '../labels/labels.ts'
import { ToolCallRoot, ToolCallTrigger, ToolCallPanel } from '../ToolCall/ToolCall.tsx'
import { ApprovalActions } from './ApprovalActions.tsx'
import { ApprovalArguments, ApprovalTitle } from './ApprovalContent.tsx'
import { useApproval } from './approvalContext.ts'
import type { ApprovalState } from './useDecision.ts'

/** The usual arrangement: a card while the reader has a say, one row that opens to the arguments after. */
export function ApprovalCard(): ReactElement {
  const { state } = useApproval()
  const labels = useAllLabels()
  const decided = state !== 'waiting' && state !== 'sending'
  const [asked, setAsked] = useState(!decided)
  if (!decided && !asked) setAsked(true)
  const cardRef = useRef<HTMLDivElement>(null)
  const rowRef = useRef<HTMLButtonElement>(null)
  useFocusAfter(decided, cardRef, rowRef)
  return (
    <>
      {asked ? (
        <div
          ref={cardRef}
          data-part="approval-panel"
          data-chosen={decided ? '' : undefined}
          hidden={decided}
        >
          <div data-part="approval-card">
            <ApprovalTitle />
            <ApprovalArguments />
            <ApprovalActions />
          </div>
        </div>
      ) : null}
      {decided ? <DecidedRow state={state} labels={labels} rowRef={rowRef} /> : null}
    </>
  )
}

type DecidedRowProps = {
  state: ApprovalState
  labels: Labels
  rowRef: RefObject<HTMLButtonElement | null>
}

const icons: Partial<Record<ApprovalState, IconLike>> = {
  allowed: CircleCheck,
  denied: CircleSlash,
  expired: ClockAlert,
}

function DecidedRow({ state, labels, rowRef }: DecidedRowProps): ReactElement {
  const { tool, server } = useApproval()
  const words = { allowed: labels.approvedTool, denied: labels.deniedTool }
  const sentence = state === 'allowed' || state === 'denied' ? words[state] : labels.approvalExpired
  return (
    <ToolCallRoot icon={icons[state]} state="done" label={sentence(tool)} name={server} panel>
      <ToolCallTrigger ref={rowRef} />
      <ToolCallPanel>
        <ApprovalArguments />
      </ToolCallPanel>
    </ToolCallRoot>
  )
}

/** Gives the focus of a button that went away to the row in its place; a focus elsewhere stays there. */
function useFocusAfter(
  decided: boolean,
  from: RefObject<HTMLElement | null>,
  to: RefObject<HTMLElement | null>,
): void {
  // Before the browser draws: a hidden button has lost the focus by then.
  useLayoutEffect(() => {
    if (decided && from.current?.contains(document.activeElement)) to.current?.focus()
  }, [decided, from, to])
}
