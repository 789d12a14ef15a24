import type { Meta, StoryObj } from '@storybook/react-vite'
import { Response } from '../Response/Response.tsx'
import { RefusalRoot } from './Refusal.tsx'

const meta = {
  title: 'Refusal',
  component: RefusalRoot,
  render: () => <Response />,
  parameters: {
    docs: {
      description: {
        component: "The model declines: a part of the answer, in the model's own words.",
      },
    },
  },
} satisfies Meta<typeof RefusalRoot>

export default meta
type Story = StoryObj

export const Streaming: Story = { parameters: { recording: { name: 'refusal', stopAt: 20 } } }

export const Settled: Story = { parameters: { recording: { name: 'refusal' } } }

export const AfterText: Story = { parameters: { recording: { name: 'refusal-after-text' } } }

export const Dark: Story = {
  parameters: { recording: { name: 'refusal-after-text' } },
  globals: { theme: 'dark' },
}

export const RightToLeft: Story = {
  parameters: { recording: { name: 'refusal' }, direction: 'rtl' },
}
