'use client'

import { isTerminal } from '@response-stream/protocol'
import type { StreamState } from '@response-stream/protocol'
import { useStream } from '@response-stream/react'
import { createContext, use, useMemo, useState } from 'react'
import type { ReactElement, ReactNode } from 'react'
import { useLabels } from '../labels/LabelsProvider.tsx'
import type { Labels } from '../labels/labels.ts'
import { announcementsOf } from './announcements.ts'
import type { Announcement, Announcements } from './announcements.ts'

const AnnouncementsContext = createContext<Announcements>('stages')

/** What stays to be read again; all that was ever said would be a second answer. */
const kept = 4

/** Says for all answers below how much a screen reader is told of them: `off`, `stages` or `sentences`. */
export function AnnouncementsProvider({
  announce,
  children,
}: {
  /** How much is told. */
  announce: Announcements
  /** The part of the app with the answers. */
  children?: ReactNode
}): ReactElement {
  return <AnnouncementsContext value={announce}>{children}</AnnouncementsContext>
}

/**
 * Tells a screen reader, once each, that an answer starts, what it uses, that it needs an approval, that the model declines
 * and how it ends; never its words as they come. With `sentences` also what it says, a finished sentence at a time. An
 * answer that is shown finished is not told of.
 */
export function Announcer({ announce }: { announce?: Announcements | undefined }): ReactElement {
  const labels = useLabels()
  const above = use(AnnouncementsContext)
  const phase = useStream(({ phase: now }) => now)
  const [first] = useState(phase)
  const old = phase === first && isTerminal(phase)
  const said = useAnnouncements(old ? 'off' : (announce ?? above), labels)
  return (
    <div data-part="hidden" role="status" aria-atomic={false} aria-relevant="additions">
      {said.slice(-kept).map(({ key, text }) => (
        <p key={key}>{text}</p>
      ))}
    </div>
  )
}

function useAnnouncements(how: Announcements, labels: Labels): readonly Announcement[] {
  return useStream(useMemo(() => select(how, labels), [how, labels]))
}

type Signs = { isQuiet: boolean; isReconnecting: boolean }

/**
 * What was said stays, and what is new comes behind it, each once: a sign of the connection too, though it passes. The same
 * list as long as nothing is to be added: an answer that grows does not draw it anew.
 */
function select(how: Announcements, labels: Labels) {
  let said: readonly Announcement[] = []
  let answer = 0
  let stages = 0
  return (state: StreamState & Signs): readonly Announcement[] => {
    const all = announcementsOf(state, how, labels)
    // Less than before: the store was asked for another answer.
    if (all.length < stages) {
      said = []
      answer += 1
    }
    stages = all.length
    if (stages === 0) return said
    const next = [...all, ...signsOf(state, labels)]
      .map(({ key, text }) => ({ key: `${answer} ${key}`, text }))
      .filter(({ key }) => !said.some((one) => one.key === key))
    if (next.length > 0) said = [...said, ...next]
    return said
  }
}

function signsOf({ isQuiet, isReconnecting }: Signs, labels: Labels): readonly Announcement[] {
  if (isReconnecting) return [{ key: 'reconnecting', text: labels.reconnecting }]
  return isQuiet ? [{ key: 'quiet', text: labels.stillWorking }] : []
}
