import type { Meta, StoryObj } from '@storybook/react-vite'
import { Response } from '../Response/Response.tsx'
import { RefusalRoot } from './Refusal.tsx'
import { expect, fn } from 'storybook/test'
import { tabTo } from '../part/tabTo.test.kit.ts'

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

const onAsk = fn()

/** With the keyboard alone: Tab to what the reader could ask, Enter asks it. */
export const SuggestionByKeyboard: Story = {
  render: () => (
    <RefusalRoot
      refusal="I can’t help with that."
      suggestions={['How do I get back into my own account?']}
      onSuggestion={onAsk}
    />
  ),
  play: async ({ canvas, userEvent }) => {
    await tabTo(userEvent, canvas.getByRole('button'))
    await userEvent.keyboard('{Enter}')
    await expect(onAsk).toHaveBeenCalledOnce()
  },
}
