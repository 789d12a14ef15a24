import { recordingEvents } from '@response-stream/recordings'
import { describe, expect, it } from 'vitest'
import '../styles/index.css'
import { describeRecording } from '../part/describeRecording.tsx'
import { Response } from '../Response/Response.tsx'

describe.each(['shell', 'tool-outputs', 'computer-session', 'apply-patch'] as const)(
  '%s',
  (name) => {
    describeRecording(name, (show) => {
      it('never says of a call that it is done and then that it runs', async () => {
        const { length } = await recordingEvents(name)
        const { played, store } = await show(<Response />, { pace: 'stepped' })
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
      })
    })
  },
)
