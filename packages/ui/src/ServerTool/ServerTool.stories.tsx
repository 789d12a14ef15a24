import type { Meta, StoryObj } from '@storybook/react-vite'
import { Response } from '../Response/Response.tsx'
import { ServerTool } from './ServerTool.tsx'

const meta = {
  title: 'ServerTool',
  component: ServerTool,
  render: () => <Response />,
} satisfies Meta<typeof ServerTool>

export default meta
type Story = StoryObj

export const Settled: Story = { parameters: { recording: { name: 'server-tools' } } }

export const Opened: Story = {
  parameters: { recording: { name: 'server-tools' } },
  play: async ({ canvas, userEvent }) => {
    const rows = await canvas.findAllByRole('button', { expanded: false })
    for (const row of rows) await userEvent.click(row)
  },
}

export const Workspace: Story = { parameters: { recording: { name: 'server-workspace' } } }

export const Fusion: Story = { parameters: { recording: { name: 'fusion' } } }

export const RightToLeft: Story = {
  ...Opened,
  parameters: { ...Opened.parameters, direction: 'rtl' },
}

export const FusionRunning: Story = { parameters: { recording: { name: 'fusion', stopAt: 60 } } }

export const FusionOpened: Story = { ...Opened, parameters: { recording: { name: 'fusion' } } }

export const FusionDark: Story = { ...FusionOpened, globals: { theme: 'dark' } }

export const WorkspaceOpened: Story = {
  ...Opened,
  parameters: { recording: { name: 'server-workspace' } },
}
