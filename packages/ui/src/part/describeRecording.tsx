import { createStreamStore } from '@response-stream/client'
import type { StreamStore } from '@response-stream/client'
import { StreamProvider } from '@response-stream/react'
import { replay } from '@response-stream/recordings'
import type { Replay, ReplayOptions } from '@response-stream/recordings'
import { cleanup, render, waitFor } from '@testing-library/react'
import type { RenderResult } from '@testing-library/react'
import type { ReactElement } from 'react'
import { afterEach, beforeAll, describe, expect } from 'vitest'
import { preloadViews } from '../faces.ts'

type Shown = RenderResult & { store: StreamStore; played: Replay }

/** Draws something inside a store that plays the recording, and waits until all of it has come that will. */
export type Show = (ui: ReactElement, options?: ReplayOptions) => Promise<Shown>

/** A block of tests that a recording feeds. For tests only. */
export function describeRecording(name: string, tests: (show: Show) => void): void {
  describe(`recording ${name}`, () => {
    beforeAll(() => preloadViews())
    afterEach(cleanup)
    tests(async (ui, options = {}) => {
      const played = replay(name, options)
      const store = createStreamStore({ fetch: played })
      const result = render(<StreamProvider store={store}>{ui}</StreamProvider>)
      void store.getState().send({ model: 'recorded', input: '' })
      if (options.pace !== 'stepped')
        await waitFor(() => expect(arrived(store, played, options)).toBe(true))
      return { ...result, store, played }
    })
  })
}

function arrived(store: StreamStore, played: Replay, { stopAt }: ReplayOptions): boolean {
  if (stopAt === undefined)
    return !['idle', 'connecting', 'streaming'].includes(store.getState().phase)
  return played.position >= stopAt && (store.getState().cursor ?? 0) >= stopAt - 1
}
