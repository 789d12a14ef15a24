import { createStreamStore } from '@response-stream/client'
import { outputText } from '@response-stream/protocol'
import { replay } from '@response-stream/recordings'
import { cleanup, render, screen, waitFor } from '@testing-library/react/pure'
import type { ReactNode } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import { StreamProvider } from './StreamProvider.tsx'
import { useStream } from './useStream.ts'

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

/** Events of each kind that comes by the hundred, each in a chunk of its own, until the reader leaves. */
function dense(): Response {
  const kinds = [
    { type: 'response.function_call_arguments.delta', output_index: 0, delta: '1' },
    { type: 'response.output_text.delta', output_index: 1, content_index: 0, delta: 'a' },
    {
      type: 'response.reasoning_summary_text.delta',
      output_index: 2,
      summary_index: 0,
      delta: 'b',
    },
    { type: 'response.refusal.delta', output_index: 3, content_index: 0, delta: 'c' },
    { type: 'response.mcp_call_arguments.delta', output_index: 4, delta: '2' },
    { type: 'x.unknown' },
  ]
  const encoder = new TextEncoder()
  let timer: ReturnType<typeof setInterval>
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      timer = setInterval(() => {
        for (const kind of kinds) {
          controller.enqueue(encoder.encode(`data: ${JSON.stringify(kind)}\n\n`))
        }
      }, 2)
    },
    cancel: () => clearInterval(timer),
  })
  return new Response(body, { headers: { 'content-type': 'text/event-stream' } })
}

it('is set at most once a frame, whatever kinds of events come', async () => {
  const store = createStreamStore({ fetch: () => Promise.resolve(dense()) })
  let [frames, sets, running] = [0, 0, true]
  const count = (): void => {
    frames += 1
    if (running) requestAnimationFrame(count)
  }
  void store.getState().send({})
  await waitFor(() => expect(store.getState().order).toHaveLength(5))
  const unsubscribe = store.subscribe(() => (sets += 1))
  requestAnimationFrame(count)
  await new Promise((resolve) => setTimeout(resolve, 600))
  running = false
  unsubscribe()
  expect(sets).toBeGreaterThan(3)
  expect(sets).toBeLessThanOrEqual(frames + 1)
  expect(store.getState().unknown['x.unknown']).toBeGreaterThan(50)
  store.getState().stop()
})

function Text(): ReactNode {
  return <p data-testid="text">{useStream(outputText)}</p>
}

it('shows all words on a page that is hidden, where no frame ever comes', async () => {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
  vi.spyOn(globalThis, 'requestAnimationFrame').mockReturnValue(0)
  const playing = replay('short-answer', { pace: 'stepped' })
  const store = createStreamStore({ fetch: playing })
  render(
    <StreamProvider store={store}>
      <Text />
    </StreamProvider>,
  )
  const ended = store.getState().send({})
  await waitFor(() => {
    playing.step(1)
    expect(screen.getByTestId('text').textContent).not.toBe('')
  })
  expect(screen.getByTestId('text').textContent).toBe(outputText(store.getState()))
  playing.play()
  await ended
  await waitFor(() =>
    expect(screen.getByTestId('text').textContent).toBe(outputText(store.getState())),
  )
})
