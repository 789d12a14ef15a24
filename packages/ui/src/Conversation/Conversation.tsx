'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import type { ReactElement, ReactNode } from 'react'
import { useChatLabels } from '../labels/useChatLabels.ts'
import { renderPart } from '../part/renderPart.ts'
import { useMergedRef } from '../part/useMergedRef.ts'
import type { PartProps } from '../part/renderPart.ts'
import { plainText } from '../plain/plainText.ts'
import { ConversationContext, useFollow } from './conversationContext.ts'
import { ConversationJump } from './ConversationJump.tsx'
import { createFollow } from './createFollow.ts'
import type { Anchor } from './hold.ts'
import { roveTurns } from './roveTurns.ts'

/** The props of `Conversation.Root`. */
export type ConversationProps = PartProps<'section'> & {
  /** The turns of the usual arrangement, the oldest first: a `Conversation.Turn` each. */
  turns?: ReactNode
  /** What stands in the place of the turns while there are none. */
  empty?: ReactNode
  /** What stands below the turns at all times, such as the composer. */
  footer?: ReactNode
  /** What a new turn keeps in sight: the end of its answer, or its question at the top. Sets `data-anchor`. @default 'end' */
  anchor?: Anchor | undefined
}

/** The props of `Conversation.Viewport`. */
export type ConversationViewportProps = PartProps<'div'> & {
  /** What stands in the place of the turns while there are none. */
  empty?: ReactNode
}

/** The props of `Conversation.Turn`. */
export type ConversationTurnProps = PartProps<'div'> & {
  /** What the turn is about, mostly its question: its name for a screen reader. */
  name?: string | undefined
}

/**
 * A conversation: turns that scroll, and what stands below them. Takes the height of its place. What is sent from inside
 * (any form) brings the reader to the turn that comes of it.
 */
export function ConversationRoot(props: ConversationProps): ReactElement {
  const { turns, empty, footer, anchor = 'end', children, ...rest } = props
  const [follow] = useState(createFollow)
  useEffect(() => follow.setAnchor(anchor), [follow, anchor])
  const usual = (
    <>
      <ConversationViewport empty={empty}>{turns}</ConversationViewport>
      <ConversationFooter>{footer}</ConversationFooter>
    </>
  )
  const own = { 'data-anchor': anchor, onSubmit: follow.expectTurn }
  return (
    <ConversationContext value={follow}>
      {renderPart('section', 'conversation', own, { ...rest, children: children ?? usual })}
    </ConversationContext>
  )
}

/** What scrolls: the turns. A log that says nothing by itself; `Announcer` does. */
export function ConversationViewport(props: ConversationViewportProps): ReactElement {
  const { empty, children, ref, ...rest } = props
  const labels = useChatLabels()
  const follow = useFollow()
  const before = useRef<HTMLSpanElement>(null)
  const turns = useRef<HTMLDivElement>(null)
  const after = useRef<HTMLSpanElement>(null)
  const attach = useCallback(
    (viewport: HTMLDivElement) => {
      if (turns.current === null || before.current === null || after.current === null)
        return undefined
      const unfollow = follow.attach(viewport, turns.current)
      const unrove = roveTurns(turns.current, { before: before.current, after: after.current })
      return () => {
        unfollow()
        unrove()
      }
    },
    [follow],
  )
  const viewportRef = useMergedRef(attach, ref)
  const inside = (
    <>
      <span ref={before} tabIndex={-1} data-part="conversation-edge" />
      <div ref={turns} data-part="conversation-turns">
        {children}
      </div>
      <span ref={after} tabIndex={-1} data-part="conversation-edge" />
      <div data-part="conversation-empty">{empty}</div>
    </>
  )
  const own = { role: 'log', 'aria-live': 'off', 'aria-label': labels.conversation }
  return renderPart('div', 'conversation-viewport', own, {
    ...rest,
    ref: viewportRef,
    children: inside,
  })
}

/** One question with its answer. The arrow keys go from turn to turn, Enter leads into one, Escape out of it. */
export function ConversationTurn({ name, ...props }: ConversationTurnProps): ReactElement {
  const labels = useChatLabels()
  const own = {
    role: 'article',
    tabIndex: -1,
    'aria-label': name === undefined ? labels.turn : plainText(name, 100),
  }
  return renderPart('div', 'conversation-turn', own, props)
}

/** What stays below the turns, and above it the way back to their end. */
export function ConversationFooter({ children, ...props }: PartProps<'div'>): ReactElement {
  const inside = (
    <>
      <ConversationJump />
      {children}
    </>
  )
  return renderPart('div', 'conversation-footer', {}, { ...props, children: inside })
}

/**
 * The parts of a conversation. `Root` without children draws the usual arrangement of `turns` and `footer`.
 *
 * @example
 * <Conversation.Root
 *   turns={turns.map((turn) => <TurnView key={turn.id} turn={turn} />)}
 *   footer={<Composer.Root onSend={ask} />}
 * />
 */
export const Conversation: {
  Root: typeof ConversationRoot
  Viewport: typeof ConversationViewport
  Turn: typeof ConversationTurn
  Footer: typeof ConversationFooter
  Jump: typeof ConversationJump
} = {
  Root: ConversationRoot,
  Viewport: ConversationViewport,
  Turn: ConversationTurn,
  Footer: ConversationFooter,
  Jump: ConversationJump,
}
