import type { Meta, StoryObj } from '@storybook/react-vite'
import { Waiting } from './Waiting.tsx'

const meta = {
  title: 'Waiting',
  component: Waiting,
} satisfies Meta<typeof Waiting>

export default meta
type Story = StoryObj<typeof meta>

export const Light: Story = {}

export const Dark: Story = { globals: { theme: 'dark' } }

export const RightToLeft: Story = { parameters: { direction: 'rtl' } }
