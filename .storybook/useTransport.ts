import { useEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'
import { useChannel, useStorybookApi } from 'storybook/manager-api'
import { channelNames } from './transport.ts'
import type { TransportCommand, TransportSign } from './transport.ts'

type Transport = TransportSign & {
  readonly seek: (to: number) => void
  readonly play: (speed: number) => void
  readonly pause: () => void
}

const none: TransportSign = { position: 0, total: 0, playing: false }

/** How far the story's recording has come, and what moves it. A frame that stands still is in the address, as the arg `at`. */
export function useTransport(): Transport {
  const [sign, setSign] = useState(none)
  const playedFrom = useRef<number | null>(null)
  const api = useStorybookApi()
  // The story follows its arg, and Storybook puts it in the place of the address before.
  const keep = (at: number): void => {
    const story = api.getCurrentStoryData()
    if (story?.type === 'story') api.updateStoryArgs(story, { at })
    playedFrom.current = null
  }
  const emit = useChannel({
    [channelNames.sign]: (next: TransportSign) => {
      const from = playedFrom.current
      if (from !== null && !next.playing && next.position !== from) keep(next.position)
      setSign(next)
    },
    storyChanged: () => {
      playedFrom.current = null
      setSign(none)
    },
  })
  const tell = (command: TransportCommand): void => emit(channelNames.command, command)
  return {
    ...sign,
    seek: (to) => {
      tell({ do: 'pause' })
      setSign({ ...sign, position: to, playing: false })
      keep(to)
    },
    play: (speed) => {
      playedFrom.current ??= sign.position
      tell({ do: 'play', speed })
    },
    pause: () => tell({ do: 'pause' }),
  }
}

/** Leaves the arrow keys to the line that they move: Storybook's toolbar would take them to go from button to button. */
export function useOwnArrows(): RefObject<HTMLInputElement | null> {
  const line = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const hold = (event: KeyboardEvent): void => {
      if (event.target === line.current && event.key !== 'Tab') event.stopPropagation()
    }
    window.addEventListener('keydown', hold, true)
    return () => window.removeEventListener('keydown', hold, true)
  }, [])
  return line
}
