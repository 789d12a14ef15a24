'use client'

import { ArrowDown } from 'lucide'
import { useSyncExternalStore } from 'react'
import type { MouseEvent, ReactElement } from 'react'
import { formatNumber } from '../labels/formatDuration.ts'
import { useLocale } from '../labels/LabelsProvider.tsx'
import { useChatLabels } from '../labels/useChatLabels.ts'
import { Icon } from '../part/Icon.tsx'
import { renderPart } from '../part/renderPart.ts'
import type { PartProps } from '../part/renderPart.ts'
import { useFollow } from './conversationContext.ts'

/** The way back to the end, while the end is out of sight; with a count of the turns that came meanwhile. Sets `data-fresh` while words come there. */
export function ConversationJump(props: PartProps<'button'>): ReactElement | null {
  const labels = useChatLabels()
  const locale = useLocale()
  const follow = useFollow()
  const { atEnd, fresh, unseen } = useSyncExternalStore(
    follow.subscribe,
    follow.getState,
    follow.getState,
  )
  if (atEnd) return null
  const count = unseen === 0 ? '' : formatNumber(unseen, locale)
  const name = labels.jumpToLatest(count)
  const onClick = ({ currentTarget }: MouseEvent<HTMLElement>) => {
    focusNewest(currentTarget)
    follow.toEnd()
  }
  const children = (
    <>
      <Icon of={ArrowDown} />
      {count === '' ? null : <span data-part="conversation-count">{count}</span>}
    </>
  )
  const own = {
    type: 'button',
    'aria-label': name,
    title: name,
    'data-fresh': fresh,
    onClick,
    children,
  }
  return renderPart('button', 'conversation-jump', own, props)
}

/** The button leaves the page when it has done its work; the focus goes where the reader goes. */
function focusNewest(button: HTMLElement): void {
  const turns = button
    .closest("[data-part='conversation']")
    ?.querySelector("[data-part='conversation-turns']")
  const newest = turns?.lastElementChild
  if (newest instanceof HTMLElement) newest.focus({ preventScroll: true })
}
