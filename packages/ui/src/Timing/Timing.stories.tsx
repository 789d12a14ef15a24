import type { Meta, StoryObj } from '@storybook/react-vite'
import { Timing } from './Timing.tsx'

const meta = {
  title: 'Timing',
  component: Timing,
  parameters: {
    recording: { name: 'reasoning-summary' },
    docs: { description: { component: 'When the first word came, and how fast the others did.' } },
  },
} satisfies Meta<typeof Timing>

export default meta
type Story = StoryObj<typeof meta>

export const Streaming: Story = {
  parameters: { recording: { name: 'reasoning-summary', stopAt: 230 } },
}

export const Settled: Story = {}

export const Failed: Story = { parameters: { recording: { name: 'failed' } } }

export const Dark: Story = { globals: { theme: 'dark' } }

export const RightToLeft: Story = { parameters: { direction: 'rtl' } }
