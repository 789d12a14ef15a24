'use client'

import { Pause, Play } from 'lucide'
import { useEffect, useRef, useState } from 'react'
import type { ReactElement, RefObject, SyntheticEvent } from 'react'
import { useLocale } from '../labels/LabelsProvider.tsx'
import { useAllLabels } from '../labels/useAllLabels.ts'
import { Icon } from '../part/Icon.tsx'
import { Button } from '../part/Button.tsx'

/** Plays one sound: a button, a line to move along, and the time. Sets `data-playing`. */
export function AudioPlayer({ blob }: { blob: Blob }): ReactElement {
  const labels = useAllLabels()
  const [playing, setPlaying] = useState(false)
  const [broken, setBroken] = useState(false)
  const [at, setAt] = useState(0)
  const [length, setLength] = useState(0)
  const ref = useSound(blob)
  const onTime = ({ currentTarget }: SyntheticEvent<HTMLAudioElement>) =>
    setAt(currentTarget.currentTime)
  const onLength = ({ currentTarget: { duration } }: SyntheticEvent<HTMLAudioElement>) =>
    setLength(Number.isFinite(duration) ? duration : 0)
  const toggle = () => {
    if (playing) ref.current?.pause()
    else ref.current?.play().catch(() => setPlaying(false))
  }
  const seek = (seconds: number) => {
    setAt(seconds)
    if (ref.current) ref.current.currentTime = seconds
  }
  if (broken) return <p data-part="audio-failure">{labels.audioBroken}</p>
  return (
    <div data-part="audio-player" data-playing={playing ? '' : undefined}>
      {/* eslint-disable-next-line jsx-a11y/media-has-caption -- the words stand below */}
      <audio
        ref={ref}
        preload="metadata"
        onPlay={() => setPlaying(true)}
        onPause={() => setPlaying(false)}
        onTimeUpdate={onTime}
        onDurationChange={onLength}
        onError={() => setBroken(true)}
      />
      <Button kind="icon" aria-label={playing ? labels.pause : labels.play} onClick={toggle}>
        {playing ? <Icon of={Pause} /> : <Icon of={Play} />}
      </Button>
      <input
        data-part="audio-seek"
        type="range"
        min={0}
        max={length}
        step={0.1}
        value={Math.min(at, length)}
        disabled={length === 0}
        aria-label={labels.audioPosition}
        aria-valuetext={`${clock(at)} / ${clock(length)}`}
        onChange={({ target }) => seek(Number(target.value))}
      />
      <Time at={at} length={length} />
    </div>
  )
}

function Time({ at, length }: { at: number; length: number }): ReactElement {
  const locale = useLocale()
  return (
    <span data-part="audio-time">
      {clock(at, locale)}
      {length > 0 ? ` / ${clock(length, locale)}` : ''}
    </span>
  )
}

function clock(seconds: number, locale?: string): string {
  const whole = Math.round(seconds)
  const two = new Intl.NumberFormat(locale, { minimumIntegerDigits: 2 })
  return `${new Intl.NumberFormat(locale).format(Math.floor(whole / 60))}:${two.format(whole % 60)}`
}

/** Gives the element the sound by an address that lives as long as it does. */
function useSound(blob: Blob): RefObject<HTMLAudioElement | null> {
  const ref = useRef<HTMLAudioElement>(null)
  useEffect(() => {
    const element = ref.current
    if (element === null) return undefined
    const address = URL.createObjectURL(blob)
    element.src = address
    return () => {
      // Let go of first: an element that still loads would ask for an address that is gone.
      element.removeAttribute('src')
      element.load()
      URL.revokeObjectURL(address)
    }
  }, [blob])
  return ref
}
