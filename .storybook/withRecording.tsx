import type { Decorator } from '@storybook/react-vite'
import { createStreamStore } from '@response-stream/client'
import type { StreamStore } from '@response-stream/client'
import { StreamProvider } from '@response-stream/react'
import { recordingEvents, replay } from '@response-stream/recordings'
import type { Replay, ReplayOptions } from '@response-stream/recordings'
import { useEffect, useState } from 'react'
import type { ReactElement, ReactNode } from 'react'

/** What a story says of its stream: the recording, how fast, and after how many events it stands still. */
export type RecordingParameters = ReplayOptions & {
  /** Name of the recording. */
  name: string
  /** Stops the answer at `stopAt`, as the reader would, in the place of waiting there. */
  stopped?: boolean
}

/** Plays `parameters.recording` into a store of its own and puts the story inside. The arg `at` holds it after so many events. */
export const withRecording: Decorator = (Story, { parameters, id, args: { at } }) => {
  const told = parameters['recording'] as RecordingParameters | undefined // parameters are untyped in Storybook
  if (told === undefined) return <Story />
  const recording = typeof at === 'number' ? { ...told, stopAt: at } : told
  return (
    <Played key={`${id} ${JSON.stringify(recording)}`} recording={recording}>
      <Story />
    </Played>
  )
}

function Played({
  recording,
  children,
}: {
  recording: RecordingParameters
  children: ReactNode
}): ReactElement {
  const [store] = useState(() => play(recording))
  useEffect(() => {
    void store.getState().send({ model: 'recorded', input: '' })
    return () => store.getState().stop()
  }, [store])
  return <StreamProvider store={store}>{children}</StreamProvider>
}

function play({ name, stopped = false, ...options }: RecordingParameters): StreamStore {
  const fetch = replay(name, options)
  const store = createStreamStore({ fetch, now: recordedClock(name, fetch) })
  if (!stopped) return store
  const unsubscribe = store.subscribe(({ stop, order }) => {
    if (order.length === 0 || fetch.position < (options.stopAt ?? Infinity)) return
    unsubscribe()
    stop()
  })
  return store
}

/** Shows the time at which the last event was recorded, so that durations in a story are those of the recording at any pace. */
function recordedClock(name: string, played: Replay): () => number {
  const times: number[] = []
  void recordingEvents(name).then((events) => times.push(...events.map(({ at }) => at)))
  return () => times[Math.min(played.position, times.length) - 1] ?? 0
}
