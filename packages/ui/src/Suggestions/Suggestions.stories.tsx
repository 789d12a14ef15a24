import type { Meta, StoryObj } from '@storybook/react-vite'
import { Table, Waves } from 'lucide-react'
import { expect, fn } from 'storybook/test'
import { SuggestionsRoot } from './Suggestions.tsx'

const meta = {
  title: 'Suggestions',
  component: SuggestionsRoot,
  args: {
    onSelect: fn(),
    suggestions: [
      { title: 'Compare', text: 'HTTP/2 and HTTP/3, in one table', icon: <Table aria-hidden /> },
      { title: 'Explain', text: 'Why the tide comes twice a day', icon: <Waves aria-hidden /> },
    ],
  },
} satisfies Meta<typeof SuggestionsRoot>

export default meta
type Story = StoryObj<typeof meta>

export const Cards: Story = {}

export const CardsDark: Story = { globals: { theme: 'dark' } }

export const Chips: Story = {
  args: {
    layout: 'chips',
    suggestions: ['Tell me more', 'As a table', 'Where does this come from?'],
  },
}

export const ChipsRightToLeft: Story = { ...Chips, parameters: { direction: 'rtl' } }

export const Keyboard: Story = {
  play: async ({ args, canvas, userEvent }) => {
    await userEvent.tab()
    await userEvent.tab()
    await expect(canvas.getByRole('button', { name: /Explain/ })).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    await expect(args.onSelect).toHaveBeenCalledWith('Why the tide comes twice a day')
  },
}
