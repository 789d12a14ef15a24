import type { Meta, StoryObj } from '@storybook/react-vite'
import { Response } from '../Response/Response.tsx'
import { opened } from '../Disclosure/opened.test.kit.ts'
import { CustomToolCall } from './CustomToolCall.tsx'

const meta = {
  title: 'CustomToolCall',
  component: CustomToolCall,
  render: () => <Response />,
  parameters: { docs: { description: { component: 'A call of a tool that takes free text.' } } },
} satisfies Meta<typeof CustomToolCall>

export default meta
type Story = StoryObj

export const Streaming: Story = opened({ recording: { name: 'custom-tool', stopAt: 10 } })

export const Settled: Story = { parameters: { recording: { name: 'custom-tool' } } }

export const Opened: Story = opened({ recording: { name: 'custom-tool' } })

export const RightToLeft: Story = {
  ...Opened,
  parameters: { ...Opened.parameters, direction: 'rtl' },
}

export const Dark: Story = {
  parameters: { recording: { name: 'custom-tool' } },
  globals: { theme: 'dark' },
}
