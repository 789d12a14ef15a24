import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { describePart } from '../part/describePart.tsx'
import { describeRecording } from '../part/describeRecording.tsx'
import { createStaticStore } from '@response-stream/client'
import { initialState } from '@response-stream/protocol'
import { StreamProvider } from '@response-stream/react'
import { Response } from '../Response/Response.tsx'
import { Audio } from './Audio.tsx'

const spoken = { ...initialState, aside: { audio: { transcript: 'Hello' } } }
const store = createStaticStore({ ...spoken, phase: 'completed' })

describePart('audio', (props) => (
  <StreamProvider store={store}>
    <Audio {...props} />
  </StreamProvider>
))

describeRecording('spoken-answer', (show) => {
  it('shows the words while they are spoken, and no player for half a sound', async () => {
    const { played } = await show(<Response />, { pace: 'stepped' })
    played.step(10)
    expect(await screen.findByText('Three notes, each higher')).toBeVisible()
    expect(screen.getByText('Speaking')).toBeVisible()
    expect(screen.queryByText('Thinking')).toBeNull()
    expect(screen.queryByRole('button', { name: 'Play' })).toBeNull()
    played.step(3)
    expect(await screen.findByText('Three notes, each higher than the')).toBeVisible()
  })

  it('plays the sound once it is whole', async () => {
    await show(<Response />)
    const line = await screen.findByRole<HTMLInputElement>('slider', { name: 'Position' })
    await expect.poll(() => Number(line.max)).toBeGreaterThan(1)
    expect(screen.getByRole('button', { name: 'Play' })).toBeVisible()
  })

  it('lets go of the sound when it leaves', async () => {
    const { unmount } = await show(<Response />)
    await screen.findByRole('button', { name: 'Play' })
    const address = document.querySelector('audio')?.src ?? ''
    expect(address).toMatch(/^blob:/)
    unmount()
    await expect(fetch(address)).rejects.toThrow('Failed to fetch')
  })
})

it('says so when the sound is none', () => {
  const audio = { data: btoa('no sound at all'), transcript: 'Hello' }
  const broken = createStaticStore({ ...initialState, phase: 'completed', aside: { audio } })
  render(
    <StreamProvider store={broken}>
      <Audio />
    </StreamProvider>,
  )
  expect(screen.getByText('The sound could not be read')).toBeVisible()
  expect(screen.getByText('Hello')).toBeVisible()
})
