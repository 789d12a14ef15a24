import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'
import { Response } from '../Response/Response.tsx'
import { Audio } from './Audio.tsx'

const meta = {
  title: 'Audio',
  component: Audio,
  render: () => <Response />,
  parameters: {
    recording: { name: 'spoken-answer' },
    docs: {
      description: { component: 'A spoken answer: its words as they come, then a player.' },
    },
  },
} satisfies Meta<typeof Audio>

export default meta
type Story = StoryObj

export const Speaking: Story = { parameters: { recording: { name: 'spoken-answer', stopAt: 25 } } }

export const Settled: Story = {}

/** With the keyboard alone: along the line with the arrows. */
export const ByKeyboard: Story = {
  play: async ({ canvas, userEvent }) => {
    const play = await canvas.findByRole('button', { name: 'Play' })
    const line = canvas.getByRole('slider', { name: 'Position' })
    await waitFor(() => expect(line).toBeEnabled())
    await userEvent.tab()
    await expect(play).toHaveFocus()
    await userEvent.tab()
    await expect(line).toHaveFocus()
    await userEvent.keyboard('{ArrowRight}')
  },
}

export const Dark: Story = { globals: { theme: 'dark' } }

export const RightToLeft: Story = { parameters: { direction: 'rtl' } }
