import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn } from 'storybook/test'
import { Response } from '../Response/Response.tsx'
import { MessageActionsRoot } from './MessageActions.tsx'

const meta = {
  title: 'MessageActions',
  component: MessageActionsRoot,
  args: { onRegenerate: fn(), onFeedback: fn() },
  render: (args) => (
    <>
      <Response />
      <MessageActionsRoot {...args} />
    </>
  ),
  parameters: {
    recording: { name: 'web-search' },
    docs: {
      description: {
        component: 'What can be done with an answer that has ended. Its row is there before it is.',
      },
    },
  },
} satisfies Meta<typeof MessageActionsRoot>

export default meta
type Story = StoryObj<typeof meta>

export const Light: Story = {}

export const Dark: Story = { globals: { theme: 'dark' } }

export const RightToLeft: Story = { parameters: { direction: 'rtl' } }

export const BeforeTheEnd: Story = { parameters: { recording: { name: 'web-search', stopAt: 60 } } }

export const Keyboard: Story = {
  play: async ({ args, canvas, userEvent }) => {
    const good = await canvas.findByRole('button', { name: 'Good answer' })
    const regenerate = canvas.getByRole('button', { name: 'Ask again' })
    regenerate.focus()
    await userEvent.keyboard('{Enter}')
    await expect(args.onRegenerate).toHaveBeenCalledOnce()
    await userEvent.tab()
    await expect(good).toHaveFocus()
    await userEvent.keyboard(' ')
    await expect(good).toHaveAttribute('aria-pressed', 'true')
    await expect(args.onFeedback).toHaveBeenLastCalledWith('good')
  },
}
