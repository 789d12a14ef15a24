'use client'

import { createContext, use } from 'react'
import type { Context } from 'react'
import type { AttachLimits, Attachments } from './useAttachments.ts'

/** What the parts of one composer share. */
export type ComposerState = {
  text: string
  setText: (text: string) => void
  running: boolean
  /** What was sent from here before, the oldest first. */
  sent: readonly string[]
  /** Which files may be attached; undefined where none may. */
  attach: AttachLimits | undefined
  attachments: Attachments
  disabled: boolean
  submit: () => void
  stop: () => void
  input: HTMLTextAreaElement | null
  setInput: (input: HTMLTextAreaElement | null) => void
}

/** Carries a composer's state to its parts. */
export const ComposerContext: Context<ComposerState | null> = createContext<ComposerState | null>(
  null,
)

/** The state of the composer around a part. */
export function useComposer(): ComposerState {
  const context = use(ComposerContext)
  if (context === null)
    throw new Error('A part of Composer stands outside of Composer.Root. Put it inside one.')
  return context
}
