'use client'

import { useLayoutEffect, useRef, useState } from 'react'
import type { ReactElement } from 'react'
import { useChatLabels } from '../labels/useChatLabels.ts'
import { renderPart } from '../part/renderPart.ts'
import type { PartProps } from '../part/renderPart.ts'

/** The props of `UserMessage`. */
export type UserMessageProps = PartProps<'article'> & { text: string }

/** What the user said, as typed. Past twelve lines it folds. Sets `data-folded`. */
export function UserMessage({ text, ...props }: UserMessageProps): ReactElement {
  const labels = useChatLabels()
  const [unfolded, setUnfolded] = useState(false)
  const [tall, setTall] = useState(false)
  const words = useRef<HTMLParagraphElement>(null)
  useLayoutEffect(() => {
    const element = words.current
    if (element === null) return undefined
    const observer = new ResizeObserver(() =>
      setTall(element.scrollHeight > element.clientHeight + 1),
    )
    if (!unfolded) observer.observe(element)
    return () => observer.disconnect()
  }, [unfolded])
  const children = (
    <div data-part="user-bubble">
      <p ref={words} data-part="user-text" dir="auto" data-folded={unfolded ? undefined : ''}>
        {text}
      </p>
      {tall ? (
        <button
          type="button"
          data-part="more"
          aria-expanded={unfolded}
          onClick={() => setUnfolded(!unfolded)}
        >
          {unfolded ? labels.showLess : labels.showMore}
        </button>
      ) : null}
    </div>
  )
  return renderPart('article', 'user-message', { 'aria-label': labels.you, children }, props)
}
