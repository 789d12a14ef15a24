import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { describeRecording } from '../part/describeRecording.tsx'
import { Response } from '../Response/Response.tsx'

describeRecording('shell', (show) => {
  it('counts its commands', async () => {
    const { played } = await show(<Response />, { pace: 'stepped' })
    played.step(30)
    expect(await screen.findByRole('button', { name: /^Running 2 commands/ })).toBeVisible()
    played.play()
    expect(await screen.findByRole('button', { name: /^Ran 2 commands/ })).toBeVisible()
  })
})

describeRecording('local-shell', (show) => {
  it('counts no single one', async () => {
    await show(<Response />)
    expect(await screen.findByRole('button', { name: /^Ran a command/ })).toBeVisible()
  })
})
