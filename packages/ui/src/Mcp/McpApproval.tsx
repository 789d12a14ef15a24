'use client'

import { isItem, isTerminal } from '@response-stream/protocol'
import type { StreamState } from '@response-stream/protocol'
import { useStream } from '@response-stream/react'
import { CircleCheck, CircleSlash, Hand } from 'lucide'
import type { ReactElement } from 'react'
import { useAllLabels } from '../labels/useAllLabels.ts'
import { humanName, plainText } from '../plain/plainText.ts'
import type { ViewProps } from '../Response/view.ts'
import { useApprovals } from '../ToolApproval/ApprovalsProvider.tsx'
import type { ApprovalState } from '../ToolApproval/useDecision.ts'
import { ToolApproval } from '../ToolApproval/ToolApproval.tsx'
import { CallRow } from '../ToolCall/CallRow.tsx'
import { Payload } from '../ToolCall/Payload.tsx'

type RequestProps = ViewProps<'mcp_approval_request'>

/** A remote tool waits for the reader's word: with buttons where the app takes it, else as a row. All arguments are in sight. */
export function McpApprovalRequest({ item, slot, outputIndex }: RequestProps): ReactElement {
  const approvals = useApprovals()
  const said = useStream((state) => wordOn(item.id, state))
  const stands = useStream((state) => standing(state))
  if (approvals === null) return <RequestRow item={item} slot={slot} said={said} />
  const { onAllow, onDeny, onAlwaysAllow, stateOf } = approvals
  const over = stands === 'over' ? 'expired' : undefined
  return (
    <ToolApproval.Root
      key={outputIndex}
      name={item.name}
      server={item.server_label}
      arguments={item.arguments}
      state={stateOf?.(item) ?? said ?? over}
      disabled={stands !== 'ended' || !slot.finished}
      onAllow={() => onAllow(item)}
      onDeny={() => onDeny(item)}
      onAlwaysAllow={onAlwaysAllow && (() => onAlwaysAllow(item))}
    />
  )
}

function RequestRow({
  item,
  slot,
  said,
}: Pick<RequestProps, 'item' | 'slot'> & { said: ApprovalState | undefined }): ReactElement {
  const labels = useAllLabels()
  const tool = humanName(plainText(item.name, 100))
  const words = {
    waiting: { icon: Hand, text: labels.approvalNeeded(tool) },
    allowed: { icon: CircleCheck, text: labels.approvedTool(tool) },
    denied: { icon: CircleSlash, text: labels.deniedTool(tool) },
  }[said === 'allowed' || said === 'denied' ? said : 'waiting']
  return (
    <CallRow
      slot={slot}
      icon={words.icon}
      words={{ running: words.text, done: words.text, name: words.text }}
      name={plainText(item.server_label, 100)}
      panel={<Payload heading={labels.input} text={item.arguments} />}
      defaultOpen={said === undefined}
    />
  )
}

/** The reader's word on such a call. Nothing where the call itself is in the answer and says it. */
export function McpApprovalResponse({
  item,
  slot,
}: ViewProps<'mcp_approval_response'>): ReactElement | null {
  const labels = useAllLabels()
  const reason = plainText(item.reason)
  const isSaid = useStream((state) => hasRequest(item.approval_request_id, state))
  if (isSaid && reason === '') return null
  const words = item.approve ? labels.approved : labels.denied
  return (
    <CallRow
      slot={slot}
      icon={item.approve ? CircleCheck : CircleSlash}
      words={{ running: words, done: words, name: words }}
      detail={reason}
    />
  )
}

/** Only an answer that came to its end can be taken up again; one that was cut off or failed cannot. */
function standing({ phase }: StreamState): 'running' | 'ended' | 'over' {
  if (!isTerminal(phase)) return 'running'
  return phase === 'completed' || phase === 'incomplete' ? 'ended' : 'over'
}

function wordOn(id: string | null | undefined, state: StreamState): ApprovalState | undefined {
  for (const index of state.order) {
    const item = state.slots[index]?.item
    if (isItem(item, 'mcp_approval_response') && item.approval_request_id === id)
      return item.approve ? 'allowed' : 'denied'
  }
  return undefined
}

function hasRequest(id: string, { order, slots }: StreamState): boolean {
  return order.some((index) => {
    const item = slots[index]?.item
    return isItem(item, 'mcp_approval_request') && item.id === id
  })
}
