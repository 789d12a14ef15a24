'use client'

import type { StreamFault, StreamState } from '@response-stream/protocol'
import { useStream } from '@response-stream/react'
import { Ban, CircleAlert, CirclePause, Hourglass, RotateCw, Unplug } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import type { ReactElement } from 'react'
import { useLabels, useLocale } from '../labels/LabelsProvider.tsx'
import { formatDuration } from '../labels/formatDuration.ts'
import { Button } from '../part/Button.tsx'
import { renderPart } from '../part/renderPart.ts'
import type { PartProps } from '../part/renderPart.ts'
import { noticeOf } from './noticeOf.ts'
import type { Notice } from './noticeOf.ts'
import { NoticeDetails } from './NoticeDetails.tsx'
import { useCountdown } from './useCountdown.ts'

/** What the reader can do about an ending; a button stands only where the app gave its action. */
export type NoticeActions = {
  /** Asks again. */
  onRetry?: (() => void) | undefined
  /** Goes on from where the answer broke off. */
  onContinue?: (() => void) | undefined
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
      <NoticeButtons notice={notice} onRetry={onRetry} onContinue={onContinue} />
      {error !== null && hasDetails(error) ? <NoticeDetails error={error} /> : null}
    </>
  )
  return renderPart(
    'section',
    'stream-notice',
    { 'data-tone': notice.tone, 'data-phase': phase, children },
    props,
  )
}

type NoticeTextProps = { notice: Notice; icon: LucideIcon; phase: StreamState['phase'] }

/** A failure is an alert; of the other endings the announcer tells, so that each is said once. */
function NoticeText({ notice, icon: Icon, phase }: NoticeTextProps): ReactElement {
  return (
    <div data-part="notice-text" role={phase === 'failed' ? 'alert' : undefined}>
      <Icon aria-hidden />
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

function NoticeButtons({ notice, onRetry, onContinue }: NoticeButtonsProps): ReactElement | null {
  const labels = useLabels()
  const locale = useLocale()
  const left = useCountdown(notice.waitMs)
  const goesOn = notice.action === 'continue' && onContinue !== undefined
  const act = goesOn ? onContinue : notice.action === null ? undefined : onRetry
  if (act === undefined) return null
  return (
    <div data-part="notice-buttons">
      {left > 0 ? (
        <span data-part="notice-wait">{labels.rateLimitedIn(formatDuration(left, locale))}</span>
      ) : null}
      <Button onClick={act} disabled={left > 0}>
        {goesOn ? null : <RotateCw aria-hidden />}
        {goesOn ? labels.continue : labels.retry}
      </Button>
    </div>
  )
}

function iconOf(phase: StreamState['phase'], { action, tone }: Notice): LucideIcon {
  if (tone === 'danger') return CircleAlert
  if (phase === 'interrupted') return Unplug
  if (phase === 'failed') return Hourglass
  return action === null ? Ban : CirclePause
}

function hasDetails({ code, status, requestId, param }: StreamFault): boolean {
  return [code, status, requestId, param].some((detail) => detail !== undefined)
}
