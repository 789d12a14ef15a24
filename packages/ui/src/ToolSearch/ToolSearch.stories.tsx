import type { Meta, StoryObj } from '@storybook/react-vite'
import { Response } from '../Response/Response.tsx'
import { opened } from '../Disclosure/opened.test.kit.ts'
import { ToolSearchCall } from './ToolSearch.tsx'

const meta = {
  title: 'ToolSearch',
  component: ToolSearchCall,
  render: () => <Response />,
  parameters: { docs: { description: { component: 'A search among tools, and what it found.' } } },
} satisfies Meta<typeof ToolSearchCall>

export default meta
type Story = StoryObj

export const Settled: Story = { parameters: { recording: { name: 'tool-search' } } }

export const Opened: Story = opened({ recording: { name: 'tool-search' } })

export const RightToLeft: Story = {
  ...Opened,
  parameters: { ...Opened.parameters, direction: 'rtl' },
}

export const Dark: Story = {
  parameters: { recording: { name: 'tool-search' } },
  globals: { theme: 'dark' },
}
