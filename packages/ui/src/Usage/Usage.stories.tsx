import type { Meta, StoryObj } from '@storybook/react-vite'
import { Usage } from './Usage.tsx'

const prices = {
  'gpt-5': { input: 1.25, cachedInput: 0.125, output: 10 },
  'gpt-5.5': { input: 2.5, cachedInput: 0.25, output: 15 },
}

const meta = {
  title: 'Usage',
  component: Usage,
  args: { prices },
  parameters: {
    recording: { name: 'reasoning-summary' },
    docs: { description: { component: 'The tokens an answer took, and what they cost.' } },
  },
} satisfies Meta<typeof Usage>

export default meta
type Story = StoryObj<typeof meta>

export const Settled: Story = {}

export const Cached: Story = { parameters: { recording: { name: 'web-research' } } }

/** The server says what it cost. */
export const CostFromServer: Story = {
  args: { prices: undefined },
  parameters: { recording: { name: 'fusion' } },
}

export const Failed: Story = { parameters: { recording: { name: 'incomplete-max-tokens' } } }

export const Dark: Story = { globals: { theme: 'dark' } }

export const RightToLeft: Story = { parameters: { direction: 'rtl' } }
