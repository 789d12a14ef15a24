'use client'

import type { ReactElement } from 'react'
import { useAllLabels } from '../labels/useAllLabels.ts'
import { renderPart } from '../part/renderPart.ts'
import type { PartProps } from '../part/renderPart.ts'
import { humanName, plainText } from '../plain/plainText.ts'
import { ApprovalCard } from './ApprovalCard.tsx'
import { ApprovalContext } from './approvalContext.ts'
import { ApprovalActions } from './ApprovalActions.tsx'
import { ApprovalArguments, ApprovalTitle } from './ApprovalContent.tsx'
import { useDecision } from './useDecision.ts'
import type { ApprovalHandler, ApprovalState } from './useDecision.ts'

/** The props of `ToolApproval.Root`. */
export type ToolApprovalProps = PartProps<'div'> & {
  /** The tool's name on the wire. */
  name: string
  /** Whose tool it is, such as the label of an MCP server. */
  server?: string | undefined
  /** Its arguments, the text exactly as it is sent. */
  arguments: string
  /** How the call stands, when the app knows; else what came of the reader's word. Sets `data-state`. @default 'waiting' */
  state?: ApprovalState | undefined
  /** The reader lets it run this once. A promise keeps the buttons waiting until it is settled. */
  onAllow: ApprovalHandler
  /** The reader says no. */
  onDeny: ApprovalHandler
  /** The reader lets this tool run from now on; without it that is not offered. */
  onAlwaysAllow?: ApprovalHandler | undefined
  /** The buttons cannot be pressed yet, as while the answer still comes. @default false */
  disabled?: boolean | undefined
}

/**
 * A call that waits for the reader's word: what is asked, every argument, and buttons that are the app's own. What the
 * model wrote stands as plain text in one region that no button is in. Folds to a row once it is decided. Sets
 * `data-state`. Without children it draws the usual arrangement.
 */
export function ToolApprovalRoot(props: ToolApprovalProps): ReactElement {
  const { name, server, arguments: text, state: given, ...rest } = props
  const { onAllow, onDeny, onAlwaysAllow, disabled = false, children, ...own } = rest
  const labels = useAllLabels()
  const { state, word, failed, decide } = useDecision(given)
  const tool = humanName(plainText(name, 100))
  const call = { name, server, text, tool, disabled, onAllow, onDeny, onAlwaysAllow }
  return (
    <ApprovalContext value={{ ...call, state, word, failed, decide }}>
      {renderPart(
        'div',
        'tool-approval',
        { role: 'group', 'aria-label': labels.approvalQuestion(tool), 'data-state': state },
        { ...own, children: children ?? <ApprovalCard /> },
      )}
    </ApprovalContext>
  )
}

/**
 * The parts of an approval. `Root` without children draws the usual arrangement.
 *
 * @example
 * <ToolApproval.Root name="create_ticket" arguments={item.arguments} onAllow={() => approve(item)} onDeny={() => refuse(item)} />
 */
export const ToolApproval: {
  Root: typeof ToolApprovalRoot
  Title: typeof ApprovalTitle
  Arguments: typeof ApprovalArguments
  Actions: typeof ApprovalActions
} = {
  Root: ToolApprovalRoot,
  Title: ApprovalTitle,
  Arguments: ApprovalArguments,
  Actions: ApprovalActions,
}
