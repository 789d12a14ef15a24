import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import '../styles/index.css'
import { describeRecording } from '../part/describeRecording.tsx'
import { Response } from '../Response/Response.tsx'

describeRecording('computer-session', (show) => {
  it('tells one action from the next', async () => {
    await show(<Response />)
    expect(await screen.findByText('Scroll 320, 240 · Screenshot')).toBeVisible()
  })

  it('frames the screen in its own shape', async () => {
    await show(<Response />)
    const screenshot = await screen.findByRole<HTMLImageElement>('img')
    const { naturalWidth, naturalHeight } = screenshot
    const frame = screenshot.closest("[data-part='picture']")?.getBoundingClientRect()
    expect((frame?.width ?? 0) / (frame?.height ?? 1)).toBeCloseTo(naturalWidth / naturalHeight, 2)
  })
})
