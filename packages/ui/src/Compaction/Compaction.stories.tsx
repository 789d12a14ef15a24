import type { Meta, StoryObj } from '@storybook/react-vite'
import { Response } from '../Response/Response.tsx'
import { Compaction } from './Compaction.tsx'

const meta = {
  title: 'Compaction',
  component: Compaction,
  render: () => <Response />,
  parameters: {
    docs: { description: { component: 'Earlier turns were folded into one opaque item.' } },
  },
} satisfies Meta<typeof Compaction>

export default meta
type Story = StoryObj

export const Settled: Story = { parameters: { recording: { name: 'compaction' } } }

export const Dark: Story = {
  parameters: { recording: { name: 'compaction' } },
  globals: { theme: 'dark' },
}
