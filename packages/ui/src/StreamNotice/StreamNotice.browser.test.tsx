import { createStaticStore, createStreamStore } from '@response-stream/client'
import { initialState } from '@response-stream/protocol'
import { StreamProvider } from '@response-stream/react'
import { cleanup, render, screen, within } from '@testing-library/react'
import { userEvent } from 'vitest/browser'
import { afterEach, expect, it, vi } from 'vitest'
import { describePart } from '../part/describePart.tsx'
import { describeRecording } from '../part/describeRecording.tsx'
import { Response } from '../Response/Response.tsx'
import '../styles/index.css'
import { StreamNotice } from './StreamNotice.tsx'

const stopped = createStaticStore({ ...initialState, phase: 'aborted' })

describePart('stream-notice', (props) => (
  <StreamProvider store={stopped}>
    <StreamNotice {...props} />
  </StreamProvider>
))

describeRecording('failed', (show) => {
  it('is an alert below what was said, which stays', async () => {
    const onRetry = vi.fn<() => void>()
    await show(<Response onRetry={onRetry} />)
    expect(within(screen.getByRole('alert')).getByText('The answer failed')).toBeVisible()
    expect(screen.getByText(/The tallest tide in the world/)).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Retry' }))
    expect(onRetry).toHaveBeenCalledOnce()
  })

  it('keeps the code behind Details', async () => {
    await show(<Response />)
    expect(screen.queryByRole('button', { name: 'Retry' })).toBeNull()
    await userEvent.click(screen.getByRole('button', { name: 'Details' }))
    expect(screen.getByText('server_error')).toBeVisible()
  })
})

describeRecording('nested-error', (show) => {
  it('says that nothing came', async () => {
    await show(<Response />)
    expect(document.querySelector("[data-part='stream-notice']")).not.toBeNull()
    expect(document.querySelector("[data-part='waiting']")).toBeNull()
  })
})

describeRecording('cut-without-end', (show) => {
  it('offers to go on and is no alert', async () => {
    const onContinue = vi.fn<() => void>()
    await show(<Response onContinue={onContinue} />)
    expect(screen.queryByRole('alert')).toBeNull()
    expect(screen.getByText('The answer was cut off')).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Continue' }))
    expect(onContinue).toHaveBeenCalledOnce()
  })
})

describeRecording('incomplete-max-tokens', (show) => {
  it('names the limit', async () => {
    await show(<Response />)
    expect(screen.getByText('Reached the length limit')).toBeVisible()
  })
})

describeRecording('short-answer', (show) => {
  it('tells a screen reader how the answer goes, and none of its words', async () => {
    const { store } = await show(<Response />, { stopAt: 20 })
    expect(screen.getByRole('status').textContent).toMatch(/^Answer started$/)
    store.getState().stop()
    expect(await screen.findByText('Answer stopped')).toBeInTheDocument()
    expect(screen.getByRole('status').textContent).toMatch(/Answer stopped$/)
    expect(screen.getByText('You stopped this answer')).toBeVisible()
  })

  it('is silent about an answer that ended well', async () => {
    await show(<Response />)
    expect(document.querySelector("[data-part='stream-notice']")).toBeNull()
    expect(screen.getByRole('status').textContent).toMatch(/Answer finished$/)
  })
})

afterEach(cleanup)

it.each([330, 620])(
  'counts down to the time that the server asks to wait for, then lets the reader retry, and moves nothing, at %i px',
  async (width) => {
    const refusal = { status: 429, headers: { 'retry-after': '2' } }
    const store = createStreamStore({
      fetch: () => Promise.resolve(new globalThis.Response('', refusal)),
    })
    render(
      <div style={{ inlineSize: width }}>
        <StreamProvider store={store}>
          <Response onRetry={() => undefined} />
        </StreamProvider>
      </div>,
    )
    await store.getState().send({ model: 'any', input: '' })
    expect(await screen.findByText('You can try again in 2s.')).toBeVisible()
    const retry = screen.getByRole('button', { name: 'Retry' })
    expect(retry).toBeDisabled()
    const places = () =>
      [retry, screen.getByText(/^The server asks for a pause/)].map((one) =>
        one.getBoundingClientRect().toJSON(),
      )
    const before = places()
    await expect.poll(() => screen.queryByText(/You can try again/), { timeout: 4000 }).toBeNull()
    expect(retry).toBeEnabled()
    expect(places()).toEqual(before)
  },
)
