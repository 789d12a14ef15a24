import type { Meta, StoryObj } from '@storybook/react-vite'
import { Response } from '../Response/Response.tsx'
import { opened } from '../Disclosure/opened.test.kit.ts'
import { ShellCall } from './Shell.tsx'

const meta = {
  title: 'Shell',
  component: ShellCall,
  render: () => <Response />,
  parameters: {
    docs: { description: { component: 'Commands for a shell, and what it answered.' } },
  },
} satisfies Meta<typeof ShellCall>

export default meta
type Story = StoryObj

export const Streaming: Story = opened({ recording: { name: 'shell', stopAt: 12 } })

export const Settled: Story = { parameters: { recording: { name: 'shell' } } }

export const Opened: Story = opened({ recording: { name: 'shell' } })

export const Local: Story = opened({ recording: { name: 'local-shell' } })

export const Dark: Story = {
  ...Opened,
  globals: { theme: 'dark' },
}

export const RightToLeft: Story = {
  ...Opened,
  parameters: { ...Opened.parameters, direction: 'rtl' },
}

/** Commands that a gateway ran, one of which failed. */
export const Failed: Story = { parameters: { recording: { name: 'server-workspace' } } }

export const OutputStreaming: Story = opened({ recording: { name: 'shell', stopAt: 30 } })
