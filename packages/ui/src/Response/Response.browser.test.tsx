import { cleanup, render, screen } from '@testing-library/react'
import { memo, Profiler } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import { describeRecording } from '../part/describeRecording.tsx'
import { describePart } from '../part/describePart.tsx'
import { createStaticStore, createStreamStore } from '@response-stream/client'
import { foldResponse } from '@response-stream/protocol'
import { StreamProvider } from '@response-stream/react'
import { Response } from './Response.tsx'
import type { ViewProps } from './view.ts'

const idle = createStreamStore()

describePart('response', (props) => (
  <StreamProvider store={idle}>
    <Response {...props} />
  </StreamProvider>
))

describeRecording('parallel-calls', (show) => {
  it('draws only the item that a delta is for', async () => {
    const drawn = new Map<number, number>()
    const Counting = memo(function Counting({ outputIndex }: ViewProps<'function_call'>) {
      return (
        <Profiler
          id={String(outputIndex)}
          onRender={(id) => drawn.set(Number(id), (drawn.get(Number(id)) ?? 0) + 1)}
        >
          <p>{`Call ${outputIndex}`}</p>
        </Profiler>
      )
    })
    const views = { function_call: Counting }
    const { played, store } = await show(<Response views={views} />, { pace: 'stepped' })
    played.step(20)
    await screen.findByText('Call 0')
    await expect.poll(() => store.getState().slots[0]?.open).toBe(false)
    const first = drawn.get(0)
    for (const at of [24, 30, 36, 42]) {
      played.step(at - played.position)
      await expect.poll(() => store.getState().cursor).toBe(at - 1)
    }
    await expect.poll(() => drawn.get(1)).toBeGreaterThan(1)
    expect(drawn.get(0)).toBe(first)
  })
})

describeRecording('web-search', (show) => {
  it('shows an item whose view throws as it came, and the rest as ever', async () => {
    const silenced = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const Broken = (): never => {
      throw new Error('This view is broken')
    }
    await show(<Response views={{ web_search_call: Broken }} />)
    expect(screen.getByText('This item could not be shown')).toBeVisible()
    expect(screen.getByText(/HTTP\/3 keeps the methods/)).toBeVisible()
    silenced.mockRestore()
  })
})

describeRecording('web-search', (show) => {
  it('says that the model thinks when nothing comes between two items', async () => {
    const { played } = await show(<Response />, { pace: 'stepped' })
    played.step(7)
    await screen.findByText('Searched the web')
    expect(screen.queryByText('Thinking')).toBeNull()
    expect(await screen.findByText('Thinking', {}, { timeout: 3000 })).toBeVisible()
    played.play()
    await screen.findByText(/HTTP\/3 keeps the methods/)
    expect(screen.queryByText('Thinking')).toBeNull()
  })
})

describeRecording('short-answer', (show) => {
  it('says that the model thinks until the first item comes', async () => {
    const { played } = await show(<Response />, { pace: 'stepped' })
    await screen.findByText('Thinking')
    played.play()
    await screen.findByText(/The Sun/)
    expect(screen.queryByText('Thinking')).toBeNull()
  })
})

afterEach(cleanup)

it('shows a stored answer, and every part and item of it that it does not know', () => {
  const output = [
    { type: 'constructor', id: 'a' },
    { type: 'message', role: 'assistant', content: [{ type: 'hologram' }] },
  ]
  const state = foldResponse({ id: 'resp_1', object: 'response', status: 'completed', output })
  render(
    <StreamProvider store={createStaticStore(state)}>
      <Response />
    </StreamProvider>,
  )
  expect(screen.getByText('constructor')).toBeVisible()
  expect(screen.getByText(/hologram/)).toBeVisible()
  expect(screen.queryByText('Answer finished')).toBeNull()
})
