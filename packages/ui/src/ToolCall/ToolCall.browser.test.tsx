import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { describePart } from '../part/describePart.tsx'
import { describeRecording } from '../part/describeRecording.tsx'
import { Response } from '../Response/Response.tsx'
import { ToolCall } from './ToolCall.tsx'
import { ToolGroup } from './ToolGroup.tsx'

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
    expect(screen.getByRole('button', { name: /^Allowed/ })).toBeVisible()
  })

  it('folds nothing unless it is asked to', async () => {
    await show(<Response />)
    expect(await screen.findByRole('button', { name: /^Run sql/ })).toBeVisible()
    expect(screen.queryByText(/^Used/)).toBeNull()
  })
})
