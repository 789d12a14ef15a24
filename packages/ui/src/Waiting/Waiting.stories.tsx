import { createStreamStore } from '@response-stream/client'
import { StreamProvider } from '@response-stream/react'
import { replay } from '@response-stream/recordings'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { useEffect, useState } from 'react'
import type { ReactElement } from 'react'
import { expect } from 'storybook/test'
import { Response } from '../Response/Response.tsx'
import { Waiting } from './Waiting.tsx'

const meta = {
  title: 'Waiting',
  component: Waiting,
} satisfies Meta<typeof Waiting>

export default meta
type Story = StoryObj<typeof meta>

export const Light: Story = {}

export const Dark: Story = { globals: { theme: 'dark' } }

export const RightToLeft: Story = { parameters: { direction: 'rtl' } }

/** A text that stops: after some seconds without an event the answer says that it goes on. */
export const StillWorking: Story = {
  render: () => <Answer fetch={quiet} />,
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Still working', { selector: 'span' })).toBeVisible()
    await expect(canvas.getByText('Still working', { selector: 'p' })).toBeInTheDocument()
  },
}

export const StillWorkingDark: Story = { ...StillWorking, globals: { theme: 'dark' } }

/** A connection that is lost, and made anew while the reader reads on. */
export const Reconnecting: Story = {
  render: () => <Answer fetch={lost} />,
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Reconnecting', { selector: 'span' })).toBeVisible()
    await expect(canvas.getByText('Reconnecting', { selector: 'p' })).toBeInTheDocument()
  },
}

export const ReconnectingDark: Story = { ...Reconnecting, globals: { theme: 'dark' } }

const quiet = (): typeof fetch => replay('short-answer', { stopAt: 14 })

/** The second request is never answered. */
const lost = (): typeof fetch => {
  const first = replay('background', { breakAt: 20 })
  return (url, init) => (init?.method === 'POST' ? first(url, init) : new Promise(() => undefined))
}

function Answer({ fetch: make }: { fetch: () => typeof fetch }): ReactElement {
  const [store] = useState(() => createStreamStore({ fetch: make(), silence: { quietMs: 300 } }))
  useEffect(() => {
    void store.getState().send({ model: 'recorded', input: '', background: true })
    return store.getState().stop
  }, [store])
  return (
    <StreamProvider store={store}>
      <Response />
    </StreamProvider>
  )
}
