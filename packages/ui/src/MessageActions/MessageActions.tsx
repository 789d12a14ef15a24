'use client'

import { isTerminal } from '@response-stream/protocol'
import type { StreamState } from '@response-stream/protocol'
import { useStream } from '@response-stream/react'
import { Check, Copy, FileDown, RotateCw, ThumbsDown, ThumbsUp } from 'lucide'
import { useState } from 'react'
import type { ReactElement } from 'react'
import { useAllLabels } from '../labels/useAllLabels.ts'
import { Icon } from '../part/Icon.tsx'
import type { IconLike } from '../part/Icon.tsx'
import { Button } from '../part/Button.tsx'
import type { ButtonProps } from '../part/Button.tsx'
import { renderPart } from '../part/renderPart.ts'
import type { PartProps } from '../part/renderPart.ts'
import { useCopy } from '../part/useCopy.ts'
import { toHtml } from './toHtml.ts'
import { toMarkdown } from './toMarkdown.ts'

/** What the reader thinks of an answer; null once it is taken back. */
export type Feedback = 'good' | 'bad' | null

/** The props of `MessageActions.Root`. */
export type MessageActionsProps = PartProps<'div'> & {
  /** Asks the same again. The button stands only where this is given. */
  onRegenerate?: (() => void) | undefined
  /** Told what the reader thinks. The buttons stand only where this is given. */
  onFeedback?: ((feedback: Feedback) => void) | undefined
  /** What the reader thought before. */
  defaultFeedback?: Feedback | undefined
}

/**
 * What can be done with an answer that has ended: copy it, ask again, say what one thinks of it. Its row is there from the
 * start, so that the end moves nothing. Without children it draws the usual buttons. Stands inside a `StreamProvider`.
 */
export function MessageActionsRoot({
  onRegenerate,
  onFeedback,
  defaultFeedback,
  children,
  ...props
}: MessageActionsProps): ReactElement {
  const labels = useAllLabels()
  const ended = useStream(({ phase }) => isTerminal(phase))
  const usual = (
    <>
      <CopyAnswer />
      <CopyMarkdown />
      {onRegenerate === undefined ? null : <Regenerate onClick={onRegenerate} />}
      {onFeedback === undefined ? null : (
        <FeedbackButtons onFeedback={onFeedback} defaultFeedback={defaultFeedback} />
      )}
    </>
  )
  const own = { role: 'group', 'aria-label': labels.messageActions, 'data-ended': ended }
  return renderPart('div', 'message-actions', own, {
    ...props,
    children: ended ? (children ?? usual) : null,
  })
}

/** Copies the answer: as rich text where it is pasted into a document, as markdown elsewhere. */
export function CopyAnswer(props: ButtonProps): ReactElement | null {
  const labels = useAllLabels()
  const { copied, copy } = useCopy()
  const markdown = useStream(endedMarkdown)
  if (markdown === '') return null
  const onClick = () => copy(markdown, toHtml(markdown))
  const name = copied ? labels.copied : labels.copyAnswer
  return <Action icon={copied ? Check : Copy} label={name} onClick={onClick} {...props} />
}

/** Copies the answer as markdown, its sources as footnotes. */
export function CopyMarkdown(props: ButtonProps): ReactElement | null {
  const labels = useAllLabels()
  const { copied, copy } = useCopy()
  const markdown = useStream(endedMarkdown)
  if (markdown === '') return null
  const name = copied ? labels.copied : labels.copyMarkdown
  return (
    <Action
      icon={copied ? Check : FileDown}
      label={name}
      onClick={() => copy(markdown)}
      {...props}
    />
  )
}

/** Asks the same again. */
export function Regenerate(props: ButtonProps): ReactElement {
  return <Action icon={RotateCw} label={useAllLabels().regenerate} {...props} />
}

type FeedbackProps = {
  /** Told what the reader thinks. */
  onFeedback: (feedback: Feedback) => void
  /** What the reader thought before. */
  defaultFeedback?: Feedback | undefined
}

/** Good or bad; a second press takes it back. */
export function FeedbackButtons({ onFeedback, defaultFeedback }: FeedbackProps): ReactElement {
  const labels = useAllLabels()
  const [feedback, setFeedback] = useState<Feedback>(defaultFeedback ?? null)
  const press = (pressed: Feedback) => () => {
    const next = pressed === feedback ? null : pressed
    setFeedback(next)
    onFeedback(next)
  }
  return (
    <>
      <Action
        icon={ThumbsUp}
        label={labels.goodAnswer}
        aria-pressed={feedback === 'good'}
        onClick={press('good')}
      />
      <Action
        icon={ThumbsDown}
        label={labels.badAnswer}
        aria-pressed={feedback === 'bad'}
        onClick={press('bad')}
      />
    </>
  )
}

/** One action: an icon with a name. */
function Action({
  icon,
  label,
  ...props
}: ButtonProps & { icon: IconLike; label: string }): ReactElement {
  return (
    <Button kind="icon" aria-label={label} title={label} {...props}>
      <Icon of={icon} />
    </Button>
  )
}

/** Written once, when all has been said. */
function endedMarkdown(state: StreamState): string {
  return isTerminal(state.phase) ? toMarkdown(state) : ''
}

/**
 * The parts of the row below an answer. `Root` without children draws the usual buttons.
 *
 * @example
 * <MessageActions.Root onRegenerate={() => send(request)} onFeedback={report} />
 */
export const MessageActions: {
  Root: typeof MessageActionsRoot
  Copy: typeof CopyAnswer
  CopyMarkdown: typeof CopyMarkdown
  Regenerate: typeof Regenerate
  Feedback: typeof FeedbackButtons
} = {
  Root: MessageActionsRoot,
  Copy: CopyAnswer,
  CopyMarkdown,
  Regenerate,
  Feedback: FeedbackButtons,
}
