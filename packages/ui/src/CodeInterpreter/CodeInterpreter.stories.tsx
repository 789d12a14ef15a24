import type { Meta, StoryObj } from '@storybook/react-vite'
import { Response } from '../Response/Response.tsx'
import { opened } from '../Disclosure/opened.test.kit.ts'
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

export const Streaming: Story = opened({ recording: { name: 'code-interpreter', stopAt: 20 } })

export const Settled: Story = { parameters: { recording: { name: 'code-interpreter' } } }

export const Opened: Story = opened({ recording: { name: 'code-interpreter' } })

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
