import type { Meta, StoryObj } from '@storybook/react-vite'
import { Response } from '../Response/Response.tsx'
import { opened } from '../Disclosure/opened.test.kit.ts'
import { ServerTool } from './ServerTool.tsx'

const meta = {
  title: 'ServerTool',
  component: ServerTool,
  render: () => <Response />,
} satisfies Meta<typeof ServerTool>

export default meta
type Story = StoryObj

export const Settled: Story = { parameters: { recording: { name: 'server-tools' } } }

export const Opened: Story = opened({ recording: { name: 'server-tools' } })

export const Workspace: Story = { parameters: { recording: { name: 'server-workspace' } } }

export const Fusion: Story = { parameters: { recording: { name: 'fusion' } } }

export const RightToLeft: Story = {
  ...Opened,
  parameters: { ...Opened.parameters, direction: 'rtl' },
}

export const FusionRunning: Story = { parameters: { recording: { name: 'fusion', stopAt: 60 } } }

export const FusionOpened: Story = opened({ recording: { name: 'fusion' } })

export const FusionDark: Story = { ...FusionOpened, globals: { theme: 'dark' } }

export const WorkspaceOpened: Story = opened({ recording: { name: 'server-workspace' } })
