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
  it('says what the model thinks about right now, and moves nothing for it', async () => {
    const { played } = await show(<Response />, { pace: 'stepped' })
    played.step(10)
    const row = await screen.findByRole('button', { name: /^Thinking/, expanded: false })
    const { height } = row.getBoundingClientRect()
    played.step(90)
    await expect.poll(() => row.textContent).toMatch(/Thinking.*Reading the timetable/)
    expect(row.getBoundingClientRect().height).toBe(height)
    played.play()
    expect(await screen.findByRole('button', { name: /^Thought for/, expanded: false })).toBe(row)
    expect(row.getBoundingClientRect().height).toBe(height)
  })

  it('keeps to its end while it comes, and stays there when it is over', async () => {
    const { played, store } = await show(<Response />, { pace: 'stepped' })
    played.step(60)
    await userEvent.click(await screen.findByRole('button', { name: /^Thinking/ }))
    played.step(120)
    await expect.poll(() => store.getState().cursor).toBeGreaterThan(170)
    const panel = document.querySelector("[data-part='reasoning-panel']")
    expect(panel?.scrollTop).toBe(0)
    played.play()
    await screen.findByRole('button', { name: /^Thought for/, expanded: true })
    expect(panel?.scrollTop).toBe(0)
    expect(panel).toHaveAttribute('data-live')
  })

  it('stays open at the end when the reader opened it', async () => {
    const { played, store } = await show(<Response />, { pace: 'stepped' })
    played.step(100)
    const trigger = await screen.findByRole('button', { name: /^Thinking/ })
    await userEvent.click(trigger)
    played.play()
    await expect.poll(() => store.getState().phase).toBe('completed')
    expect(screen.getByRole('button', { name: /^Thought for/, expanded: true })).toBeVisible()
  })

  it('stays closed when the reader closed it', async () => {
    const { played, store } = await show(<Response />, { pace: 'stepped' })
    played.step(60)
    const trigger = await screen.findByRole('button', { name: /^Thinking/ })
    await userEvent.click(trigger)
    await userEvent.click(trigger)
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
