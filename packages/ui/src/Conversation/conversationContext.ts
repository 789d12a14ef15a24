'use client'

import { createContext, use } from 'react'
import type { Context } from 'react'
import type { Follow } from './createFollow.ts'

/** Carries the owner of a conversation's scroll position to its parts. It never changes, so it draws nothing anew. */
export const ConversationContext: Context<Follow | null> = createContext<Follow | null>(null)

/** The owner of the scroll position of the conversation around a part. */
export function useFollow(): Follow {
  const follow = use(ConversationContext)
  if (follow === null)
    throw new Error(
      'A part of Conversation stands outside of Conversation.Root. Put it inside one.',
    )
  return follow
}
