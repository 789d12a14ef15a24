'use client'

import { createContext, use } from 'react'
import type { Context } from 'react'
import type { ApprovalHandler, ApprovalState, ApprovalWord } from './useDecision.ts'

type Approval = {
  name: string
  server: string | undefined
  /** The arguments as they are sent. */
  text: string
  /** The tool's name as words. */
  tool: string
  state: ApprovalState
  word: ApprovalWord | null
  failed: boolean
  disabled: boolean
  decide: (word: ApprovalWord, handler: ApprovalHandler) => void
  onAllow: ApprovalHandler
  onDeny: ApprovalHandler
  onAlwaysAllow: ApprovalHandler | undefined
}

/** What the parts of one approval share. */
export const ApprovalContext: Context<Approval | null> = createContext<Approval | null>(null)

/** The approval around a part. */
export function useApproval(): Approval {
  const context = use(ApprovalContext)
  if (context === null)
    throw new Error(
      'A part of ToolApproval stands outside of ToolApproval.Root. Put it inside one.',
    )
  return context
}
