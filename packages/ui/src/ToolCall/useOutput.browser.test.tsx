import { createStreamStore } from '@response-stream/client'
import { StreamProvider } from '@response-stream/react'
import { recordingEvents, replay } from '@response-stream/recordings'
import { cleanup, render } from '@testing-library/react'
import { afterEach, beforeAll, expect, it } from 'vitest'
import '../styles/index.css'
import { preloadViews } from '../faces.ts'
import { Response } from '../Response/Response.tsx'

beforeAll(() => preloadViews())
afterEach(cleanup)

it.each(['shell', 'tool-outputs', 'computer-session', 'apply-patch'] as const)(
  'never says of a call that it is done and then that it runs, while %s comes',
  async (name) => {
    const { length } = await recordingEvents(name)
    const played = replay(name, { pace: 'stepped' })
    const store = createStreamStore({ fetch: played })
    render(
      <StreamProvider store={store}>
        <Response />
      </StreamProvider>,
    )
    void store.getState().send({ model: 'recorded', input: '' })
    const states = new Map<Element, string[]>()
    for (let come = 0; come < length; come += 1) {
      played.step(1)
      await expect.poll(() => store.getState().phase).not.toBe('connecting')
      await new Promise((shown) => requestAnimationFrame(shown))
      for (const call of document.querySelectorAll("[data-part='tool-call']")) {
        const state = call.getAttribute('data-status') ?? ''
        const seen = states.get(call) ?? []
        if (seen.at(-1) !== state) states.set(call, [...seen, state])
      }
    }
    const told = [...states.values()].map((seen) => seen.join(' '))
    expect(told.join()).toContain('done')
    expect(told.filter((seen) => seen.includes('done running'))).toEqual([])
  },
)
