import type { Meta, StoryObj } from '@storybook/react-vite'
import { UserMessage } from './UserMessage.tsx'
import { expect } from 'storybook/test'
import { tabTo } from '../part/tabTo.test.kit.ts'

const meta = {
  title: 'UserMessage',
  component: UserMessage,
  args: { text: 'Which trains go from Ghent to Lille on a Sunday morning?' },
} satisfies Meta<typeof UserMessage>

export default meta
type Story = StoryObj<typeof meta>

export const Short: Story = {}

export const Dark: Story = { globals: { theme: 'dark' } }

export const Folded: Story = {
  args: {
    text: Array.from({ length: 30 }, (_, line) => `${line + 1}. A line of a long list`).join('\n'),
  },
}

export const RightToLeft: Story = {
  args: { text: 'ما هي القطارات المتجهة إلى ليل صباح الأحد؟' },
  parameters: { direction: 'rtl' },
}

/** With the keyboard alone: Tab to the button, Enter shows all of a long question. */
export const UnfoldedByKeyboard: Story = {
  ...Folded,
  play: async ({ canvas, userEvent }) => {
    await tabTo(userEvent, await canvas.findByRole('button', { name: 'Show more' }))
    await userEvent.keyboard('{Enter}')
    await expect(await canvas.findByRole('button', { name: 'Show less' })).toHaveFocus()
  },
}
