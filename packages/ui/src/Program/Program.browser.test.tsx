import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { describeRecording } from '../part/describeRecording.tsx'
import { Response } from '../Response/Response.tsx'

describeRecording('program', (show) => {
  it('tells what the program gave back from what its tools did', async () => {
    await show(<Response />)
    expect(await screen.findByRole('button', { name: /^Program result/ })).toBeVisible()
    expect(screen.queryByText('Tool result')).toBeNull()
  })
})
