import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from 'vitest/browser'
import { afterEach, expect, it } from 'vitest'
import { describePart } from '../part/describePart.tsx'
import { describeRecording } from '../part/describeRecording.tsx'
import { Response } from '../Response/Response.tsx'
import { Reasoning } from './Reasoning.tsx'

afterEach(cleanup)

const item = {
  type: 'reasoning' as const,
  summary: [{ type: 'summary_text' as const, text: '**Comparing**\n\nBoth end in May.' }],
}
const slot = { open: false, addedAt: 0, doneAt: 12_400 }

describePart('reasoning', (props) => <Reasoning.Root item={item} slot={slot} {...props} />)
describePart('reasoning-trigger', (props) => (
  <Reasoning.Root item={item} slot={slot}>
    <Reasoning.Trigger {...props} />
  </Reasoning.Root>
))
describePart('reasoning-panel', (props) => (
  <Reasoning.Root item={item} slot={slot}>
    <Reasoning.Panel {...props} />
  </Reasoning.Root>
))

describeRecording('reasoning-summary', (show) => {
  it('is open while the model thinks', async () => {
    await show(<Response />, { stopAt: 100 })
    expect(screen.getByRole('button', { name: /^Thinking/, expanded: true })).toBeVisible()
    expect(screen.getByText('Reading the timetable')).toBeVisible()
  })

  it('closes when the model has thought, and says for how long', async () => {
    await show(<Response />)
    expect(screen.getByRole('button', { name: /^Thought for/, expanded: false })).toBeVisible()
    expect(screen.getByText('Reading the timetable')).not.toBeVisible()
  })

  it('stays open at the end when the reader opened it', async () => {
    const { played, store } = await show(<Response />, { pace: 'stepped' })
    played.step(100)
    const trigger = await screen.findByRole('button', { name: /^Thinking/ })
    await userEvent.click(trigger)
    await userEvent.click(trigger)
    played.play()
    await expect.poll(() => store.getState().phase).toBe('completed')
    expect(screen.getByRole('button', { name: /^Thought for/, expanded: true })).toBeVisible()
  })

  it('stays closed when the reader closed it', async () => {
    const { played, store } = await show(<Response />, { pace: 'stepped' })
    played.step(60)
    await userEvent.click(await screen.findByRole('button', { name: /^Thinking/ }))
    played.step(60)
    await expect.poll(() => store.getState().cursor).toBeGreaterThan(100)
    expect(screen.getByRole('button', { name: /^Thinking/, expanded: false })).toBeVisible()
  })
})

it('is a row without a panel where the model shows nothing of its thoughts', () => {
  const hidden = { type: 'reasoning' as const, summary: [], encrypted_content: 'gAAAA' }
  render(<Reasoning.Root item={hidden} slot={slot} />)
  expect(screen.getByText('Thought for 12s')).toBeVisible()
  expect(screen.queryByRole('button')).toBeNull()
})
