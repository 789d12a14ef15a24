/** @jsxRuntime classic */
// Storybook bundles its manager with the classic runtime, which wants the name in scope.
import * as React from 'react'
import type { ReactElement } from 'react'
import { Button } from 'storybook/internal/components'
import { useChannel, useStorybookApi } from 'storybook/manager-api'
import { channelNames } from './transport.ts'
import type { TransportCommand, TransportSign } from './transport.ts'

const speeds = [0.25, 0.5, 1, 2, 4, 8]
const none: TransportSign = { position: 0, total: 0, playing: false }

/** The bar that plays a story's recording: play and pause, one event back or on, where it stands, how fast. The address keeps the place as the arg `at`. */
export function TransportBar(): ReactElement | null {
  const [sign, setSign] = React.useState(none)
  const [speed, setSpeed] = React.useState(1)
  const api = useStorybookApi()
  const emit = useChannel({
    [channelNames.sign]: setSign,
    storyChanged: () => setSign(none),
  })
  const { position, total, playing } = sign
  if (total === 0) return null
  const tell = (command: TransportCommand): void => emit(channelNames.command, command)
  const seek = (to: number): void => {
    tell({ do: 'pause' })
    // The story follows its arg, and the address keeps it.
    const story = api.getCurrentStoryData()
    if (story?.type === 'story') api.updateStoryArgs(story, { at: to })
  }
  return (
    <div
      role="group"
      aria-label="Recording"
      style={{ display: 'flex', alignItems: 'center', gap: 6 }}
    >
      <Button
        variant="ghost"
        ariaLabel={playing ? 'Pause' : 'Play'}
        onClick={() => tell(playing ? { do: 'pause' } : { do: 'play', speed })}
      >
        {playing ? '❚❚' : '▶'}
      </Button>
      <Button
        variant="ghost"
        ariaLabel="One event back"
        disabled={position <= 1}
        onClick={() => seek(position - 1)}
      >
        −1
      </Button>
      <Button
        variant="ghost"
        ariaLabel="One event on"
        disabled={position >= total}
        onClick={() => seek(position + 1)}
      >
        +1
      </Button>
      <input
        type="range"
        aria-label="Event"
        min={1}
        max={total}
        value={position}
        onChange={({ target }) => seek(target.valueAsNumber)}
      />
      <output>{`${position}/${total}`}</output>
      <select
        aria-label="Speed"
        value={speed}
        onChange={({ target }) => {
          setSpeed(Number(target.value))
          if (playing) tell({ do: 'play', speed: Number(target.value) })
        }}
      >
        {speeds.map((one) => (
          <option key={one} value={one}>{`${one}×`}</option>
        ))}
      </select>
    </div>
  )
}
