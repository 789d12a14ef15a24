import type { Meta, StoryObj } from '@storybook/react-vite'
import { opened } from '../Disclosure/opened.test.kit.ts'
import { Response } from '../Response/Response.tsx'
import { AgentCall } from './Agents.tsx'

const meta = {
  title: 'Agents',
  component: AgentCall,
  render: () => <Response />,
  parameters: {
    docs: {
      description: { component: 'Agents that a model leads: what it asks of them, what they say.' },
    },
  },
} satisfies Meta<typeof AgentCall>

export default meta
type Story = StoryObj

export const Settled: Story = { parameters: { recording: { name: 'agents' } } }

export const Opened: Story = opened({ recording: { name: 'agents' } })

export const Dark: Story = { ...Opened, globals: { theme: 'dark' } }

export const RightToLeft: Story = {
  ...Opened,
  parameters: { ...Opened.parameters, direction: 'rtl' },
}
