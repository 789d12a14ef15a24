import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { describeRecording } from '../part/describeRecording.tsx'
import { Response } from '../Response/Response.tsx'

describeRecording('agents', (show) => {
  it('says what is asked of an agent, and what came of it in the same row', async () => {
    await show(<Response />)
    const [first] = await screen.findAllByRole('button', { name: /^Start an agent/ })
    expect(first?.textContent).toMatch(/tides$/)
    expect(screen.queryByText('Tool result')).toBeNull()
    first?.click()
    const result = await screen.findByRole('group', { name: 'Result' })
    expect(result.textContent).toContain('/root/tides')
  })

  it('names the agent that says something, and begins with its words', async () => {
    await show(<Response />)
    const message = await screen.findByRole('button', { name: /^Message from tides/ })
    expect(message.textContent).toContain('Low water is at 10:42.')
  })
})
