import { render, screen } from '@testing-library/react'
import { createStaticStore } from '@response-stream/client'
import { foldResponse, initialState } from '@response-stream/protocol'
import { StreamProvider } from '@response-stream/react'
import { expect, it } from 'vitest'
import { describePart } from '../part/describePart.tsx'
import { describeRecording } from '../part/describeRecording.tsx'
import { Timing } from '../Timing/Timing.tsx'
import { Usage } from './Usage.tsx'

const usage = { input_tokens: 12_000, output_tokens: 500, total_tokens: 12_500 }
const stored = createStaticStore(
  foldResponse({
    id: 'resp_1',
    object: 'response',
    status: 'completed',
    model: 'm',
    output: [],
    usage,
  }),
)

describePart('usage', (props) => (
  <StreamProvider store={stored}>
    <Usage {...props} />
  </StreamProvider>
))

const timed = createStaticStore({
  ...initialState,
  phase: 'completed',
  times: { ...initialState.times, firstEventAt: 120, endedAt: 2400 },
})

describePart('timing', (props) => (
  <StreamProvider store={timed}>
    <Timing {...props} />
  </StreamProvider>
))

describeRecording('reasoning-summary', (show) => {
  it('says nothing before the server does, then counts what was thought', async () => {
    const { played } = await show(<Usage />, { pace: 'stepped' })
    played.step(200)
    await expect.poll(() => played.position).toBe(200)
    expect(document.querySelector("[data-part='usage']")).toBeNull()
    played.play()
    expect(await screen.findByText('Reasoning')).toBeVisible()
  })

  it('costs what the app says that it costs', async () => {
    const { store } = await show(<Usage />)
    const model = store.getState().response?.model ?? ''
    const { container } = await show(
      <Usage prices={{ [model]: { input: 1_000_000, output: 0 } }} currency="EUR" />,
    )
    const tokens = store.getState().response?.usage?.input_tokens ?? 0
    const cost = new Intl.NumberFormat(undefined, { style: 'currency', currency: 'EUR' })
    expect(container.textContent).toContain(cost.format(tokens))
  })

  it('says how fast the words came', async () => {
    await show(<Timing />)
    expect(await screen.findByText(/tokens\/s/)).toBeVisible()
    expect(screen.getByText('First word')).toBeVisible()
  })
})

it('times nothing that nobody timed', () => {
  const { container } = render(
    <StreamProvider store={stored}>
      <Timing />
    </StreamProvider>,
  )
  expect(container.textContent).toBe('')
})
