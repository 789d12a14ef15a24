import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { opened } from '../Disclosure/opened.test.kit.ts'
import { Response } from '../Response/Response.tsx'
import { ToolCallRoot } from './ToolCall.tsx'

const meta = {
  title: 'ToolCall',
  component: ToolCallRoot,
  render: () => <Response foldTools />,
  parameters: {
    recording: { name: 'reasoning-and-tools' },
    docs: {
      description: { component: 'Calls of tools: each a quiet row, finished ones folded to one.' },
    },
  },
} satisfies Meta<typeof ToolCallRoot>

export default meta
type Story = StoryObj

export const Folded: Story = { parameters: { recording: { name: 'tool-outputs' } } }

export const Opened: Story = opened({ recording: { name: 'tool-outputs' } }, /^Used \d tools/)

/** With the keyboard alone: Tab to the row, Enter opens it, Tab goes on to the calls inside. */
export const FoldedByKeyboard: Story = {
  parameters: { recording: { name: 'tool-outputs' } },
  play: async ({ canvas, userEvent }) => {
    const row = await canvas.findByRole('button', { name: /^Used \d tools/ })
    await userEvent.tab()
    await expect(row).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    await expect(row).toHaveAttribute('aria-expanded', 'true')
    await userEvent.tab()
    await expect(canvas.getByRole('button', { name: /^Get stock/ })).toHaveFocus()
  },
}

/** A call that runs stays by itself. */
export const FoldedRunning: Story = {
  parameters: { recording: { name: 'tool-outputs', stopAt: 27 } },
}

export const Research: Story = { parameters: { recording: { name: 'web-research' } } }

export const Dark: Story = { ...Opened, globals: { theme: 'dark' } }

export const RightToLeft: Story = {
  ...Opened,
  parameters: { ...Opened.parameters, direction: 'rtl' },
}
