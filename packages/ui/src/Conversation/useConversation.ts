'use client'

import { useFollow } from './conversationContext.ts'

/** What an app can ask of the conversation around it. */
export type ConversationActions = {
  /** Goes to the end and follows it from there. */
  readonly toEnd: () => void
  /** Says that the turn which comes next was asked for: it is followed wherever the reader is. Forms inside say so by themselves. */
  readonly expectTurn: () => void
}

/**
 * The conversation around a component: for turns that no form inside it asks for, such as a suggestion in a menu. The
 * functions stay the same.
 *
 * @example
 * const { expectTurn } = useConversation()
 */
export function useConversation(): ConversationActions {
  return useFollow()
}
