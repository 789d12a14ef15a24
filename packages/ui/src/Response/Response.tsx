'use client'

import { isTerminal } from '@response-stream/protocol'
import type { StreamState } from '@response-stream/protocol'
import { useItemOrder, useStream } from '@response-stream/react'
import type { ReactElement } from 'react'
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
import { Waiting } from '../Waiting/Waiting.tsx'
import { Extras } from './Extras.tsx'
import { FoldedItems } from './FoldedItems.tsx'
import { ItemSlot } from './ItemSlot.tsx'
import type { Views } from './view.ts'

/** The props of `Response`. */
export type ResponseProps = PartProps<'article'> &
  NoticeActions & {
    /** Views by item type, in the place of the kit's own. Keep the object; a new one draws every item anew. */
    views?: Views | undefined
    /** What the app does with the reader's word on calls that ask for it; without it they are rows. Keep the object. */
    approvals?: Approvals | undefined
    /** Folds two or more finished calls in a row to "Used 3 tools". @default false */
    foldTools?: boolean | undefined
    /** How the app gives the files that the answer made to the reader; without it they are only named. Keep the object. */
    files?: FileAccess | undefined
    /** Words to replace in this answer; what is left out stays as around it. Keep the object. */
    labels?: Partial<Labels> | undefined
    /** The BCP 47 tag for numbers and durations. @default that of the provider around it, else the browser's own */
    locale?: string | undefined
  }

/**
 * One answer: its items in order, a word while nothing has come yet, and how it ended. Stands inside a `StreamProvider`.
 * Sets `data-phase`.
 *
 * @example
 * <StreamProvider store={store}>
 *   <Response onRetry={() => send(request)} />
 * </StreamProvider>
 */
export function Response({ labels, locale, approvals, ...props }: ResponseProps): ReactElement {
  const around = useApprovals()
  return (
    <LabelsProvider labels={labels} locale={locale}>
      <ApprovalsProvider approvals={approvals ?? around}>
        <Answer {...props} />
      </ApprovalsProvider>
    </LabelsProvider>
  )
}

type AnswerProps = Omit<ResponseProps, 'labels' | 'locale' | 'approvals'>

function Answer({
  views,
  files,
  foldTools = false,
  onRetry,
  onContinue,
  onStartOver,
  ...props
}: AnswerProps): ReactElement {
  const labels = useLabels()
  const order = useItemOrder()
  const phase = useStream(({ phase: now }) => now)
  const running = phase !== 'idle' && !isTerminal(phase)
  const between = useStream(isBetweenItems)
  const speaks = useStream(({ aside }) => aside.audio !== undefined)
  const children = (
    <>
      {running && order.length === 0 && !speaks ? <Waiting /> : null}
      {foldTools ? (
        <FoldedItems views={views} />
      ) : (
        order.map((outputIndex) => (
          <ItemSlot key={outputIndex} outputIndex={outputIndex} views={views} />
        ))
      )}
      {running && between ? <Pause /> : null}
      <Extras files={files} />
      <StreamNotice {...{ onRetry, onContinue, onStartOver }} />
      <Announcer />
    </>
  )
  const own = { 'aria-label': labels.answer, 'aria-busy': running, 'data-phase': phase, children }
  return renderPart('article', 'response', own, props)
}

/** Something came, and all that came is finished. */
function isBetweenItems({ order, slots }: StreamState): boolean {
  return order.length > 0 && order.every((index) => slots[index]?.open === false)
}
