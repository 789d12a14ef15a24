import type { Meta, StoryObj } from '@storybook/react-vite'
import { Response } from '../Response/Response.tsx'
import { opened } from '../Disclosure/opened.test.kit.ts'
import { Program } from './Program.tsx'

const meta = {
  title: 'Program',
  component: Program,
  render: () => <Response />,
  parameters: {
    docs: { description: { component: 'A program that calls tools by itself, and its result.' } },
  },
} satisfies Meta<typeof Program>

export default meta
type Story = StoryObj

export const Settled: Story = { parameters: { recording: { name: 'program' } } }

export const Opened: Story = opened({ recording: { name: 'program' } })

export const RightToLeft: Story = {
  ...Opened,
  parameters: { ...Opened.parameters, direction: 'rtl' },
}

export const Dark: Story = {
  parameters: { recording: { name: 'program' } },
  globals: { theme: 'dark' },
}
