'use client'

import type { StreamFault, StreamState } from '@response-stream/protocol'
import { useStream } from '@response-stream/react'
import { Ban, CircleAlert, CircleStop, Hourglass, RotateCw, Unplug } from 'lucide'
import type { ReactElement } from 'react'
import { useLabels, useLocale } from '../labels/LabelsProvider.tsx'
import { formatDuration } from '../labels/formatDuration.ts'
import { Icon } from '../part/Icon.tsx'
import type { IconLike } from '../part/Icon.tsx'
import { Button } from '../part/Button.tsx'
import { lazyPart, Nothing } from '../part/lazyPart.tsx'
import { renderPart } from '../part/renderPart.ts'
import type { PartProps } from '../part/renderPart.ts'
import { noticeOf } from './noticeOf.ts'
import type { Notice } from './noticeOf.ts'
import { useCountdown } from './useCountdown.ts'

/** Details come from a server that answered: where nothing can be fetched, there are none. */
const LazyDetails = lazyPart(() => import('./NoticeDetails.tsx'), 'NoticeDetails', Nothing)

/** What the reader can do about an ending; a button stands only where the app gave its action. */
export type NoticeActions = {
  /** Asks again. */
  onRetry?: (() => void) | undefined
  /** Goes on from where the answer broke off. */
  onContinue?: (() => void) | undefined
  /** Begins a new conversation, or changes the question: what helps when the same would fail again. */
  onStartOver?: (() => void) | undefined
}

/** The props of `StreamNotice`. */
export type StreamNoticeProps = PartProps<'section'> & NoticeActions

/**
 * How the answer ended, when it did not end well: below what was said, which stays as it is. Draws nothing otherwise. Sets
 * `data-tone`: `danger`, `warn` or `quiet`, and `data-phase`.
 */
export function StreamNotice({
  onRetry,
  onContinue,
  onStartOver,
  ...props
}: StreamNoticeProps): ReactElement | null {
  const labels = useLabels()
  const phase = useStream(({ phase: now }) => now)
  const error = useStream(({ error: now }) => now)
  const response = useStream((state: StreamState) => state.response)
  const hasItems = useStream(({ order }) => order.length > 0)
  const notice = noticeOf({ phase, error, response, hasItems }, labels)
  if (notice === null) return null
  const children = (
    <>
      <NoticeText notice={notice} icon={iconOf(phase, notice)} phase={phase} />
      <NoticeButtons notice={notice} {...{ onRetry, onContinue, onStartOver }} />
      {error !== null && hasDetails(error) ? <LazyDetails error={error} /> : null}
    </>
  )
  return renderPart(
    'section',
    'stream-notice',
    { 'data-tone': notice.tone, 'data-phase': phase, children },
    props,
  )
}

type NoticeTextProps = { notice: Notice; icon: IconLike; phase: StreamState['phase'] }

/** A failure is an alert; of the other endings the announcer tells, so that each is said once. */
function NoticeText({ notice, icon, phase }: NoticeTextProps): ReactElement {
  return (
    <div data-part="notice-text" role={phase === 'failed' ? 'alert' : undefined}>
      <Icon of={icon} />
      <p data-part="notice-title">{notice.title}</p>
      {notice.text === null ? null : (
        <p data-part="notice-sentence" dir="auto">
          {notice.text}
        </p>
      )}
    </div>
  )
}

type NoticeButtonsProps = NoticeActions & { notice: Notice }

function NoticeButtons({ notice, ...actions }: NoticeButtonsProps): ReactElement | null {
  const labels = useLabels()
  const locale = useLocale()
  const left = useCountdown(notice.waitMs)
  const next = nextStep(notice, actions)
  if (next === null) return null
  const words = { retry: labels.retry, continue: labels.continue, startOver: labels.startOver }
  return (
    <div data-part="notice-buttons">
      {notice.waitMs > 0 ? (
        <span data-part="notice-wait">
          {left > 0 ? labels.rateLimitedIn(formatDuration(left, locale)) : null}
        </span>
      ) : null}
      <Button onClick={next.act} disabled={left > 0}>
        {next.step === 'retry' ? <Icon of={RotateCw} /> : null}
        {words[next.step]}
      </Button>
    </div>
  )
}

type Step = { step: 'retry' | 'continue' | 'startOver'; act: () => void }

/** The step that helps, where the app can take it; to ask again stands in for going on. */
function nextStep({ action }: Notice, actions: NoticeActions): Step | null {
  const { onRetry, onContinue, onStartOver } = actions
  if (action === null) return null
  if (action === 'startOver')
    return onStartOver === undefined ? null : { step: action, act: onStartOver }
  if (action === 'continue' && onContinue !== undefined) return { step: action, act: onContinue }
  return onRetry === undefined ? null : { step: 'retry', act: onRetry }
}

function iconOf(phase: StreamState['phase'], { action, tone }: Notice): IconLike {
  if (tone === 'danger') return CircleAlert
  if (phase === 'interrupted') return Unplug
  if (phase === 'failed') return Hourglass
  return action === null ? Ban : CircleStop
}

function hasDetails({ code, status, requestId, param }: StreamFault): boolean {
  return [code, status, requestId, param].some((detail) => detail !== undefined)
}
