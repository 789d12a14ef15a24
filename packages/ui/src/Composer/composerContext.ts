'use client'

import { createContext, use } from 'react'
import type { Context } from 'react'

/** What the parts of one composer share. */
export type ComposerState = {
  text: string
  setText: (text: string) => void
  running: boolean
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
