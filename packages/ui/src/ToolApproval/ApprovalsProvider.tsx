'use client'

import type { ItemOf } from '@response-stream/protocol'
import { createContext, use } from 'react'
import type { ReactElement, ReactNode } from 'react'
import type { ApprovalState } from './useDecision.ts'

/** A call of a remote tool that asks for the reader's word. */
export type ApprovalRequest = ItemOf<'mcp_approval_request'>

type Handler = (request: ApprovalRequest) => void | Promise<void>

/** What the app does with the reader's word on calls that ask for it. Keep the object. */
export type Approvals = {
  /** The reader lets the call run this once. A promise keeps the buttons waiting. */
  onAllow: Handler
  /** The reader says no. */
  onDeny: Handler
  /** The reader lets this tool run from now on; without it that is not offered. */
  onAlwaysAllow?: Handler | undefined
  /** How a call stands, where the app knows more than the answer, such as `expired`. */
  stateOf?: ((request: ApprovalRequest) => ApprovalState | undefined) | undefined
}

const ApprovalsContext = createContext<Approvals | null>(null)

/** The props of `ApprovalsProvider`. */
export type ApprovalsProviderProps = {
  /** Null takes the reader's word away again. */
  approvals: Approvals | null
  /** The part of the app with the answers. */
  children?: ReactNode
}

/**
 * Gives every answer inside the app's handlers for approvals, as the prop `approvals` of `Response` does for one.
 *
 * @example
 * <ApprovalsProvider approvals={{ onAllow: approve, onDeny: refuse }}>…</ApprovalsProvider>
 */
export function ApprovalsProvider({ approvals, children }: ApprovalsProviderProps): ReactElement {
  return <ApprovalsContext value={approvals}>{children}</ApprovalsContext>
}

/** The handlers in force here; null where the app gave none. */
export function useApprovals(): Approvals | null {
  return use(ApprovalsContext)
}
