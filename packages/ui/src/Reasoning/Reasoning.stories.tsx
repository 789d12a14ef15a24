import type { Meta, StoryObj } from '@storybook/react-vite'
import { Response } from '../Response/Response.tsx'
import { ReasoningRoot } from './Reasoning.tsx'

const meta = {
  title: 'Reasoning',
  component: ReasoningRoot,
  render: () => <Response />,
  parameters: {
    docs: {
      description: {
        component: 'What the model thought: open while it thinks, "Thought for …" after.',
      },
    },
  },
} satisfies Meta<typeof ReasoningRoot>

export default meta
type Story = StoryObj

export const Thinking: Story = {
  parameters: { recording: { name: 'reasoning-summary', stopAt: 150 } },
}

export const FirstTitle: Story = {
  parameters: { recording: { name: 'reasoning-summary', stopAt: 7 } },
}

export const Settled: Story = { parameters: { recording: { name: 'reasoning-summary' } } }

export const Opened: Story = {
  parameters: { recording: { name: 'reasoning-summary' } },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: /^Thought for/ }))
  },
}

export const OpenedDark: Story = {
  ...Opened,
  globals: { theme: 'dark' },
}

export const RawText: Story = { parameters: { recording: { name: 'reasoning-text', stopAt: 100 } } }

export const Stopped: Story = {
  parameters: { recording: { name: 'reasoning-summary', stopAt: 150, stopped: true } },
}

export const RightToLeft: Story = {
  parameters: { recording: { name: 'reasoning-summary', stopAt: 150 }, direction: 'rtl' },
}

export const OpenModel: Story = {
  parameters: { recording: { name: 'reasoning-open-responses' } },
  play: async ({ canvas, userEvent }) => {
    const rows = await canvas.findAllByRole('button', { expanded: false })
    for (const row of rows) await userEvent.click(row)
  },
}
