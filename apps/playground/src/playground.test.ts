import { createServer } from 'node:http'
import { recordingsHandler } from '@response-stream/recordings/server'
import { outputText } from '@response-stream/protocol'
import { expect, it, onTestFinished, vi } from 'vitest'
import { listen } from 'responses-proxy/testing'
import { createPlayground } from './playground.ts'
import { recordingNamed } from './recordingGroups.ts'

/** The page's state beside a real server of recordings. A page asks its own origin; a program has none. */
async function setup() {
  const play = recordingsHandler({ pace: 'recorded' })
  const port = await listen(createServer((request, response) => void play(request, response)))
  const realFetch = globalThis.fetch
  vi.stubGlobal('fetch', (path: string, init: RequestInit) =>
    realFetch(`http://127.0.0.1:${port}${path}`, init),
  )
  onTestFinished(() => void vi.unstubAllGlobals())
  const playground = createPlayground()
  const phases = () => playground.getState().turns.map(({ store }) => store.getState().phase)
  return { playground, phases, ...playground.getState() }
}

const refusal = recordingNamed('refusal')
const shortAnswer = recordingNamed('short-answer')
if (!refusal || !shortAnswer) throw new Error('The catalog lacks the recordings of these tests.')

it('keeps an earlier answer as it is when the next one is asked', async () => {
  const { playground, phases, play, ask, set } = await setup()
  set({ pace: 'instant' })
  play(shortAnswer)
  await expect.poll(phases).toEqual(['completed'])
  const before = playground.getState().turns[0]?.store.getState()
  ask('Please refuse', '')
  await expect.poll(phases).toEqual(['completed', 'completed'])
  expect(playground.getState().turns[0]?.store.getState()).toBe(before)
})

it('stops an answer that runs when another is asked', async () => {
  const { phases, play } = await setup()
  play(shortAnswer)
  await expect.poll(phases).toEqual(['streaming'])
  play(refusal)
  expect(phases()).toEqual(['aborted', 'connecting'])
})

it('runs a turn again in its own place', async () => {
  const { playground, phases, play, again, set } = await setup()
  set({ pace: 'instant' })
  play(shortAnswer)
  await expect.poll(phases).toEqual(['completed'])
  const [turn] = playground.getState().turns
  if (!turn) throw new Error('The turn is gone.')
  const said = outputText(turn.store.getState())
  again(turn)
  expect(phases()).toEqual(['connecting'])
  await expect.poll(phases).toEqual(['completed'])
  expect(outputText(turn.store.getState())).toBe(said)
})

it('forgets the recording of its link when a message is typed, and all when it is cleared', async () => {
  const { playground, play, ask, clear } = await setup()
  play(refusal)
  expect(playground.getState().recording).toBe(refusal)
  ask('Hello', '')
  expect(playground.getState().recording).toBeNull()
  clear()
  expect(playground.getState().turns).toEqual([])
})
