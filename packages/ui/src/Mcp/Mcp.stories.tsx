import type { Meta, StoryObj } from '@storybook/react-vite'
import { Response } from '../Response/Response.tsx'
import { opened } from '../Disclosure/opened.test.kit.ts'
import { McpCall } from './Mcp.tsx'

const meta = {
  title: 'Mcp',
  component: McpCall,
  render: () => <Response />,
  parameters: {
    docs: {
      description: {
        component:
          'Tools on a remote server: their list, a call, its failure, a call that waits for the reader.',
      },
    },
  },
} satisfies Meta<typeof McpCall>

export default meta
type Story = StoryObj

export const Settled: Story = { parameters: { recording: { name: 'mcp' } } }

export const Opened: Story = opened({ recording: { name: 'mcp' } })

export const Failed: Story = { parameters: { recording: { name: 'mcp-failed' } } }

export const ListFailed: Story = { parameters: { recording: { name: 'mcp-list-failed' } } }

export const Approval: Story = { parameters: { recording: { name: 'mcp-approval' } } }

export const Dark: Story = {
  ...Opened,
  globals: { theme: 'dark' },
}

export const RightToLeft: Story = {
  ...Opened,
  parameters: { ...Opened.parameters, direction: 'rtl' },
}
