/** @jsxRuntime classic */
// Storybook bundles its manager with the classic runtime, which wants the name in scope.
import * as React from 'react'
import type { ReactElement } from 'react'
import { Button } from 'storybook/internal/components'
import { useOwnArrows, useTransport } from './useTransport.ts'

const speeds = [0.25, 0.5, 1, 2, 4, 8]

/** The bar that plays a story's recording: play and pause, one event back or on, where it stands, how fast. */
export function TransportBar(): ReactElement | null {
  const [speed, setSpeed] = React.useState(1)
  const { position, total, playing, seek, play, pause } = useTransport()
  const line = useOwnArrows()
  if (total === 0) return null
  return (
    <div
      role="group"
      aria-label="Recording"
      style={{ display: 'flex', alignItems: 'center', gap: 6 }}
    >
      <Button
        variant="ghost"
        ariaLabel={playing ? 'Pause' : 'Play'}
        onClick={() => (playing ? pause() : play(speed))}
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
        ref={line}
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
          if (playing) play(Number(target.value))
        }}
      >
        {speeds.map((one) => (
          <option key={one} value={one}>{`${one}×`}</option>
        ))}
      </select>
    </div>
  )
}
