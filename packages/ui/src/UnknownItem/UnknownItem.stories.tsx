import type { Meta, StoryObj } from '@storybook/react-vite'
import { Response } from '../Response/Response.tsx'
import { UnknownItem } from './UnknownItem.tsx'

const meta = {
  title: 'UnknownItem',
  component: UnknownItem,
  render: () => <Response />,
  parameters: {
    docs: { description: { component: 'An item that no table knows: nothing of it is hidden.' } },
  },
} satisfies Meta<typeof UnknownItem>

export default meta
type Story = StoryObj

export const Settled: Story = { parameters: { recording: { name: 'unknown-item' } } }

export const Opened: Story = {
  parameters: { recording: { name: 'unknown-item' } },
  play: async ({ canvas, userEvent }) => {
    const rows = await canvas.findAllByRole('button', { expanded: false })
    for (const row of rows) await userEvent.click(row)
  },
}

export const Dark: Story = {
  ...Opened,
  globals: { theme: 'dark' },
}

export const RightToLeft: Story = {
  ...Opened,
  parameters: { ...Opened.parameters, direction: 'rtl' },
}
