'use client'

import { isTerminal } from '@response-stream/protocol'
import type { StreamState } from '@response-stream/protocol'
import { useStream } from '@response-stream/react'
import { useMemo } from 'react'
import type { ReactElement } from 'react'
import { useAllLabels } from '../labels/useAllLabels.ts'
import { renderPart } from '../part/renderPart.ts'
import type { PartProps } from '../part/renderPart.ts'
import { fieldOf, plainText } from '../plain/plainText.ts'
import { AudioPlayer } from './AudioPlayer.tsx'
import { toAudioBlob } from './toAudioBlob.ts'
import type { PcmFormat } from './toAudioBlob.ts'

/** The props of `Audio`. */
export type AudioProps = PartProps<'section'> & {
  /** How to read sound that comes as bare samples of 16 bits. @default 24 kHz mono where the response says `pcm16` */
  pcm?: PcmFormat | undefined
}

const longest = 100_000

/**
 * A spoken answer: its words as they come, and a player once the sound is whole. Stands inside a `StreamProvider`; draws
 * nothing where the answer has no sound. Sets `data-status`: `speaking`, `ready` or `unplayable`.
 */
export function Audio({ pcm, ...props }: AudioProps): ReactElement | null {
  const labels = useAllLabels()
  const words = useStream(({ aside }) => aside.audio?.transcript ?? '')
  const sound = useStream(wholeSound)
  const speaking = useStream(({ aside, phase }) => aside.audio !== undefined && !isTerminal(phase))
  const isPcm = useStream(saysPcm)
  const format = pcm ?? (isPcm ? plainPcm : undefined)
  const blob = useMemo(() => (sound === '' ? null : toAudioBlob(sound, format)), [sound, format])
  if (words === '' && sound === '' && !speaking) return null
  const silent = blob === null && sound !== ''
  const children = (
    <>
      {speaking ? (
        <p data-part="audio-speaking">
          <span data-shimmer="">{labels.speaking}</span>
        </p>
      ) : null}
      {blob === null ? null : <AudioPlayer blob={blob} />}
      {silent ? <p data-part="audio-failure">{labels.audioBroken}</p> : null}
      {words === '' ? null : (
        <p data-part="audio-transcript" dir="auto">
          {plainText(words, longest)}
        </p>
      )}
    </>
  )
  const status = speaking ? 'speaking' : silent ? 'unplayable' : 'ready'
  const own = { 'aria-label': labels.spokenAnswer, 'data-status': status, children }
  return renderPart('section', 'audio', own, props)
}

const plainPcm: PcmFormat = {}

/** The sound once nothing is added to it any more; half a file is played by no browser. */
function wholeSound({ aside, phase }: StreamState): string {
  return isTerminal(phase) ? (aside.audio?.data ?? '') : ''
}

function saysPcm({ response }: StreamState): boolean {
  const audio = fieldOf(response, 'audio')
  return (
    fieldOf(audio, 'format') === 'pcm16' || fieldOf(fieldOf(audio, 'output'), 'format') === 'pcm16'
  )
}
