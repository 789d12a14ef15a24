import type { Meta, StoryObj } from '@storybook/react-vite'
import { Response } from '../Response/Response.tsx'
import { Message } from './Message.tsx'

const meta = {
  title: 'Message',
  component: Message,
  render: () => <Response />,
  parameters: {
    docs: {
      description: {
        component: 'What the model says: text with its citations, refusals, sources.',
      },
    },
  },
} satisfies Meta<typeof Message>

export default meta
type Story = StoryObj

export const Streaming: Story = {
  parameters: { recording: { name: 'long-markdown', stopAt: 300 } },
}

export const Settled: Story = { parameters: { recording: { name: 'long-markdown' } } }

export const Dark: Story = {
  parameters: { recording: { name: 'long-markdown' } },
  globals: { theme: 'dark' },
}

export const Scripts: Story = { parameters: { recording: { name: 'scripts-and-emoji' } } }

export const RefusalAfterText: Story = { parameters: { recording: { name: 'refusal-after-text' } } }

export const RightToLeft: Story = {
  parameters: { recording: { name: 'scripts-and-emoji' }, direction: 'rtl' },
}
