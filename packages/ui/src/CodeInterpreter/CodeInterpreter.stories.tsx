import type { Meta, StoryObj } from '@storybook/react-vite'
import { Response } from '../Response/Response.tsx'
import { openRows } from '../Disclosure/openRows.test.kit.ts'
import { CodeInterpreter } from './CodeInterpreter.tsx'

const meta = {
  title: 'CodeInterpreter',
  component: CodeInterpreter,
  render: () => <Response />,
  parameters: {
    docs: { description: { component: 'Code that the server wrote and ran, and its logs.' } },
  },
} satisfies Meta<typeof CodeInterpreter>

export default meta
type Story = StoryObj

export const Streaming: Story = {
  parameters: { recording: { name: 'code-interpreter', stopAt: 20 } },
  play: openRows,
}

export const Settled: Story = { parameters: { recording: { name: 'code-interpreter' } } }

export const Opened: Story = {
  parameters: { recording: { name: 'code-interpreter' } },
  play: openRows,
}

export const WithFile: Story = { parameters: { recording: { name: 'code-interpreter-file' } } }

export const Dark: Story = {
  ...Opened,
  globals: { theme: 'dark' },
}

export const RightToLeft: Story = {
  ...Opened,
  parameters: { ...Opened.parameters, direction: 'rtl' },
}

export const Stopped: Story = {
  parameters: { recording: { name: 'code-interpreter', stopAt: 20, stopped: true } },
}
