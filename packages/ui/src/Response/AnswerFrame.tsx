'use client'

import { isTerminal } from '@response-stream/protocol'
import { useStream } from '@response-stream/react'
import type { ReactElement, ReactNode } from 'react'
import { Announcer } from '../Announcer/Announcer.tsx'
import type { FileAccess } from '../File/Files.tsx'
import type { Labels } from '../labels/labels.ts'
import { LabelsProvider, useLabels } from '../labels/LabelsProvider.tsx'
import { renderPart } from '../part/renderPart.ts'
import type { PartProps } from '../part/renderPart.ts'
import { StreamNotice } from '../StreamNotice/StreamNotice.tsx'
import type { NoticeActions } from '../StreamNotice/StreamNotice.tsx'
import { ApprovalsProvider, useApprovals } from '../ToolApproval/ApprovalsProvider.tsx'
import type { Approvals } from '../ToolApproval/ApprovalsProvider.tsx'
import { Pause } from '../Waiting/Pause.tsx'
import { Extras } from './Extras.tsx'

/** The props of `AnswerFrame`. */
export type AnswerFrameProps = PartProps<'article'> &
  NoticeActions & {
    /** The items of the answer. */
    items: ReactNode
    /** What the app does with the reader's word on calls that ask for it; without it they are rows. Keep the object. */
    approvals?: Approvals | undefined
    /** How the app gives the files that the answer made to the reader; without it they are only named. Keep the object. */
    files?: FileAccess | undefined
    /** Words to replace in this answer; what is left out stays as around it. Keep the object. */
    labels?: Partial<Labels> | undefined
    /** The BCP 47 tag for numbers and durations. @default that of the provider around it, else the browser's own */
    locale?: string | undefined
  }

/** All of an answer but its items: a word while nothing has come yet, how it ended, and what a screen reader is told. */
export function AnswerFrame({
  labels,
  locale,
  approvals,
  ...props
}: AnswerFrameProps): ReactElement {
  const around = useApprovals()
  return (
    <LabelsProvider labels={labels} locale={locale}>
      <ApprovalsProvider approvals={approvals ?? around}>
        <Answer {...props} />
      </ApprovalsProvider>
    </LabelsProvider>
  )
}

type AnswerProps = Omit<AnswerFrameProps, 'labels' | 'locale' | 'approvals'>

function Answer({
  items,
  files,
  onRetry,
  onContinue,
  onStartOver,
  ...props
}: AnswerProps): ReactElement {
  const labels = useLabels()
  const phase = useStream(({ phase: now }) => now)
  const running = phase !== 'idle' && !isTerminal(phase)
  const children = (
    <>
      {items}
      <Pause />
      <Extras files={files} />
      <StreamNotice {...{ onRetry, onContinue, onStartOver }} />
      <Announcer />
    </>
  )
  const own = { 'aria-label': labels.answer, 'aria-busy': running, 'data-phase': phase, children }
  return renderPart('article', 'response', own, props)
}
