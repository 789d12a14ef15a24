import type { Meta, StoryObj } from '@storybook/react-vite'
import { ComposerRoot } from './Composer.tsx'

const meta = {
  title: 'Composer',
  component: ComposerRoot,
  args: { onSend: () => undefined, onStop: () => undefined },
} satisfies Meta<typeof ComposerRoot>

export default meta
type Story = StoryObj<typeof meta>

export const Empty: Story = {}

export const EmptyDark: Story = { globals: { theme: 'dark' } }

export const Written: Story = {
  args: { defaultText: 'Which trains go from Ghent to Lille on a Sunday morning?' },
}

export const Running: Story = { args: { running: true } }

export const Disabled: Story = { args: { disabledReason: 'Sign in to ask a question' } }

export const Long: Story = {
  args: { defaultText: Array.from({ length: 20 }, (_, line) => `Line ${line + 1}`).join('\n') },
}

export const RightToLeft: Story = {
  args: { defaultText: 'ما هي القطارات المتجهة إلى ليل؟' },
  parameters: { direction: 'rtl' },
}
