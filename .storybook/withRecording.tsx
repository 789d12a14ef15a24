import type { Decorator } from '@storybook/react-vite'
import { StreamProvider } from '@response-stream/react'
import type { ReplayOptions } from '@response-stream/recordings'
import { useEffect, useState, useSyncExternalStore } from 'react'
import type { ReactElement, ReactNode } from 'react'
import { createDeck } from './deck.ts'
import { openSession, stepTo } from './player.ts'
import type { Session } from './player.ts'

/** What a story says of its stream: the recording, how fast, and after how many events it stands still. */
export type RecordingParameters = ReplayOptions & {
  /** Name of the recording. */
  name: string
  /** Stops the answer at `stopAt`, as the reader would, in the place of waiting there. */
  stopped?: boolean
}

/** Plays `parameters.recording` into a store of its own and puts the story inside. The arg `at` holds it after so many events. */
export const withRecording: Decorator = (Story, { parameters, id, args }) => {
  const recording = parameters['recording'] as RecordingParameters | undefined // parameters are untyped in Storybook
  if (recording === undefined) return <Story />
  const at = typeof args['at'] === 'number' ? args['at'] : null
  return (
    <Played key={`${id} ${JSON.stringify(recording)}`} recording={recording} at={at}>
      <Story args={{ ...args, at: undefined }} />
    </Played>
  )
}

type PlayedProps = { recording: RecordingParameters; at: number | null; children: ReactNode }

function Played({ recording, at, children }: PlayedProps): ReactElement {
  const [deck] = useState(() => createDeck(recording.name, openAsTold(recording, at)))
  const { id, store } = useSyncExternalStore(deck.run, deck.getSession)
  useEffect(() => (at === null ? undefined : deck.seek(at)), [deck, at])
  return (
    <StreamProvider key={id} store={store}>
      {children}
    </StreamProvider>
  )
}

function openAsTold(
  { name, stopped = false, ...options }: RecordingParameters,
  at: number | null,
): Session {
  if (at !== null) {
    const held = openSession(name, { pace: 'stepped' })
    stepTo(held, at)
    return held
  }
  const session = openSession(name, options)
  if (!stopped) return session
  const { store, fetch } = session
  const unsubscribe = store.subscribe(({ stop, order }) => {
    if (order.length === 0 || fetch.position < (options.stopAt ?? Infinity)) return
    unsubscribe()
    stop()
  })
  return session
}
