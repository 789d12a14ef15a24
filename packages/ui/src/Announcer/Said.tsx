'use client'

import type { StreamState } from '@response-stream/protocol'
import { useStream } from '@response-stream/react'
import { useMemo } from 'react'
import type { ReactElement } from 'react'
import { useAllLabels } from '../labels/useAllLabels.ts'
import type { Labels } from '../labels/labels.ts'
import { announcementsOf } from './announcements.ts'
import type { Announcement, Announcements } from './announcements.ts'

/** The props of `Said`. */
export type SaidProps = {
  /** How much is told. */
  announce: Announcements
}

/** What stays to be read again; all that was ever said would be a second answer. */
const kept = 4

/** What there is to tell of an answer, the newest last. */
export function Said({ announce }: SaidProps): ReactElement {
  const said = useAnnouncements(announce, useAllLabels())
  return (
    <>
      {said.slice(-kept).map(({ key, text }) => (
        <p key={key}>{text}</p>
      ))}
    </>
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
