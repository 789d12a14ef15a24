import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { OwnRecording } from './OwnRecording.tsx'
import tape from './my-answer.sse?raw'

const meta = {
  title: 'Recipes/Own recording',
  component: OwnRecording,
  tags: ['!autodocs'],
  args: { tape },
} satisfies Meta<typeof OwnRecording>

export default meta
type Story = StoryObj<typeof meta>

/** All of it. */
export const Whole: Story = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/light takes/)).toBeVisible()
    await expect(canvas.getByRole('article')).toHaveAttribute('aria-busy', 'false')
  },
}

/** The same answer after nine frames: an address for a state in the middle. */
export const InTheMiddle: Story = {
  args: { frames: 9 },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/light takes about$/)).toBeVisible()
    await expect(canvas.getByRole('article')).toHaveAttribute('aria-busy', 'true')
  },
}
