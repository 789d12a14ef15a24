import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { Response } from '../Response/Response.tsx'
import { opened } from '../Disclosure/opened.test.kit.ts'
import { ReasoningRoot } from './Reasoning.tsx'

const meta = {
  title: 'Reasoning',
  component: ReasoningRoot,
  render: () => <Response />,
  parameters: {
    docs: {
      description: {
        component:
          'What the model thinks about right now, in one row; then "Thought for …". The steps lie behind it.',
      },
    },
  },
} satisfies Meta<typeof ReasoningRoot>

export default meta
type Story = StoryObj

export const Thinking: Story = {
  parameters: { recording: { name: 'reasoning-summary', stopAt: 150 } },
}

export const ThinkingOpened: Story = opened({
  recording: { name: 'reasoning-summary', stopAt: 150 },
})

/** With the keyboard alone: Tab to the row, Enter opens the steps while they come. */
export const ByKeyboard: Story = {
  parameters: { recording: { name: 'reasoning-summary', stopAt: 150 } },
  play: async ({ canvas, userEvent }) => {
    const row = await canvas.findByRole('button', { name: /^Thinking/ })
    await userEvent.tab()
    await expect(row).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    await expect(row).toHaveAttribute('aria-expanded', 'true')
  },
}

/** The model shows nothing of its thoughts: a row that does not open. */
export const Encrypted: Story = {
  render: () => (
    <ReasoningRoot
      item={{ type: 'reasoning', summary: [], encrypted_content: 'gAAAA' }}
      slot={{ open: false, addedAt: 0, doneAt: 12_400 }}
    />
  ),
}

export const Research: Story = { parameters: { recording: { name: 'web-research' } } }

export const FirstTitle: Story = {
  parameters: { recording: { name: 'reasoning-summary', stopAt: 7 } },
}

export const Settled: Story = { parameters: { recording: { name: 'reasoning-summary' } } }

export const Opened: Story = opened({ recording: { name: 'reasoning-summary' } }, /^Thought for/)

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

export const OpenModel: Story = opened({ recording: { name: 'reasoning-open-responses' } })
