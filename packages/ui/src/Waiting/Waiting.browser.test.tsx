import { createStreamStore, type StreamStore } from '@response-stream/client'
import type { CreateResponse } from '@response-stream/protocol'
import { StreamProvider } from '@response-stream/react'
import { replay } from '@response-stream/recordings'
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import '../styles/index.css'
import { Response } from '../Response/Response.tsx'

afterEach(cleanup)

/** Draws what a store says, and asks. */
function ask(store: StreamStore, request: CreateResponse = {}): void {
  render(
    <StreamProvider store={store}>
      <Response />
    </StreamProvider>,
  )
  void store.getState().send({ model: 'recorded', input: '', ...request })
}

it('says that the answer is still worked on when nothing comes, once, until more comes', async () => {
  const played = replay('short-answer', { pace: 'stepped' })
  const store = createStreamStore({ fetch: played, silence: { quietMs: 100 } })
  ask(store)
  played.step(12)
  expect(await screen.findByText('Still working', { selector: '[data-shimmer]' })).toBeVisible()
  expect(screen.getByText(/The Sun/)).toBeVisible()
  played.step(1)
  await expect.poll(() => store.getState().isQuiet).toBe(false)
  await expect.poll(() => store.getState().isQuiet).toBe(true)
  expect(screen.getByRole('status').textContent).toMatch(/^Answer startedStill working$/)
  played.play()
  await expect.poll(() => store.getState().phase).toBe('completed')
  expect(screen.queryByText('Still working', { selector: '[data-shimmer]' })).toBeNull()
})

it('keeps the waiting line while a message is announced that has no word yet', async () => {
  const played = replay('short-answer', { pace: 'stepped' })
  const store = createStreamStore({ fetch: played })
  ask(store)
  played.step(4)
  await expect.poll(() => store.getState().order).toEqual([0])
  const waiting = screen.getByText('Thinking', { selector: '[data-shimmer]' })
  const place = waiting.getBoundingClientRect()
  expect(place.top).toBe(screen.getByRole('article').getBoundingClientRect().top)
  played.step(1)
  const word = await screen.findByText(/^The/)
  expect(word.getBoundingClientRect().top).toBe(place.top)
  expect(waiting).not.toBeInTheDocument()
})

it('says that it reconnects, and leaves what was said where it is', async () => {
  const played = replay('background', { breakAt: 8 })
  const store = createStreamStore({
    fetch: (url, init) => (init?.method === 'POST' ? played(url, init) : new Promise(() => {})),
  })
  ask(store, { background: true })
  expect(await screen.findByText('Reconnecting', { selector: '[data-shimmer]' })).toBeVisible()
  expect(screen.getByRole('status').textContent).toMatch(/Reconnecting$/)
  expect(screen.getByRole('article', { name: 'Answer' })).toHaveAttribute('aria-busy', 'true')
  store.getState().stop()
  expect(await screen.findByText('You stopped this answer')).toBeVisible()
  expect(screen.queryByText('Reconnecting', { selector: '[data-shimmer]' })).toBeNull()
})
