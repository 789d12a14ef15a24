import { cleanup, render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import '../styles/index.css'
import { describePart } from '../part/describePart.tsx'
import { describeRecording } from '../part/describeRecording.tsx'
import { Response } from '../Response/Response.tsx'
import { ToolCall } from './ToolCall.tsx'
import { ToolGroup } from './ToolGroup.tsx'

const chevrons = () => [...document.querySelectorAll("[data-part='row-chevron']")]

const call = { state: 'done', label: 'Get weather', panel: 'Rain' } as const

describePart('tool-call', (props) => <ToolCall.Root {...call} {...props} />)
describePart('tool-call-trigger', (props) => (
  <ToolCall.Root {...call}>
    <ToolCall.Trigger {...props} />
  </ToolCall.Root>
))
describePart('tool-call-panel', (props) => (
  <ToolCall.Root {...call}>
    <ToolCall.Panel {...props} />
  </ToolCall.Root>
))
describePart('tool-call-section', (props) => <ToolCall.Section heading="Input" {...props} />)
describePart('tool-group', (props) => (
  <ToolGroup count={2} {...props}>
    <p>calls</p>
  </ToolGroup>
))

it('leaves what a call shows where it is when the call fails', () => {
  const page = <p data-testid="page">A page</p>
  const { rerender } = render(<ToolCall.Root {...call} state="running" face={page} />)
  const before = screen.getByTestId('page').getBoundingClientRect().top
  rerender(<ToolCall.Root {...call} state="failed" face={page} failure="It was not found." />)
  expect(screen.getByText('It was not found.')).toBeVisible()
  expect(screen.getByTestId('page').getBoundingClientRect().top).toBe(before)
})

describeRecording('tool-outputs', (show) => {
  it('folds finished calls as they end, and never the one that runs', async () => {
    const { played } = await show(<Response foldTools />, { pace: 'stepped' })
    played.step(27)
    expect(await screen.findByRole('button', { name: /^Run sql/ })).toBeVisible()
    expect(screen.queryByText(/^Used/)).toBeNull()
    played.step(6)
    expect(await screen.findByText('Used 2 tools')).toBeVisible()
    played.play()
    expect(await screen.findByText('Used 4 tools')).toBeVisible()
    expect(screen.getByRole('button', { name: /^Allowed “Order”/ })).toBeVisible()
  })

  it('folds nothing unless it is asked to', async () => {
    await show(<Response />)
    expect(await screen.findByRole('button', { name: /^Run sql/ })).toBeVisible()
    expect(screen.queryByText(/^Used/)).toBeNull()
  })
})

describeRecording('parallel-calls', (show) => {
  it('keeps every chevron where it came, while what a call is given grows beside it', async () => {
    const { played, store } = await show(<Response />, { pace: 'stepped' })
    const places = new Map<number, Set<number>>()
    const details = new Set<string | undefined>()
    while (store.getState().phase !== 'completed') {
      played.step()
      await expect
        .poll(() => [store.getState().phase, store.getState().cursor])
        .toSatisfy(([phase, cursor]) => phase === 'completed' || cursor === played.position - 1)
      for (const [row, chevron] of chevrons().entries())
        places.set(row, (places.get(row) ?? new Set()).add(chevron.getBoundingClientRect().x))
      details.add(document.querySelector("[data-part='row-detail']")?.textContent)
    }
    expect([...places.values()].map(({ size }) => size)).toEqual([1, 1, 1])
    expect(details.size).toBeGreaterThan(2)
  })
})

it('keeps a row in its place however long its words are, and cuts the label last', () => {
  const rowOf = (words: { label?: string; name?: string; detail?: string }): Element => {
    cleanup()
    render(
      <div style={{ width: 400 }}>
        <ToolCall.Root {...call} {...words} time="2s" />
      </div>,
    )
    return screen.getByRole('button')
  }
  const long = 'n'.repeat(5000)
  for (const words of [{ name: long }, { detail: long }, { name: long, detail: long }]) {
    const row = rowOf({ label: 'Get weather of tomorrow', ...words })
    expect(row.getBoundingClientRect().width).toBeLessThanOrEqual(404)
    const [first] = row.querySelectorAll<HTMLElement>('[data-part="row-label"]')
    expect(first?.scrollWidth).toBe(first?.clientWidth)
    expect(row.scrollWidth).toBe(row.clientWidth)
  }
  const row = rowOf({ label: long, name: long })
  expect(row.scrollWidth).toBe(row.clientWidth)
})

it('breaks the heading of a section that has no spaces', () => {
  render(
    <div style={{ width: 400 }}>
      <ToolCall.Section heading={'p'.repeat(300)}>One</ToolCall.Section>
    </div>,
  )
  const section = screen.getByRole('group')
  expect(section.scrollWidth).toBe(section.clientWidth)
})
