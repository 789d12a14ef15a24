import type { Meta, StoryObj } from '@storybook/react-vite'
import { Response } from '../Response/Response.tsx'
import { openRows } from '../Disclosure/openRows.test.kit.ts'
import { FunctionCall } from './FunctionCall.tsx'

const meta = {
  title: 'FunctionCall',
  component: FunctionCall,
  render: () => <Response />,
  parameters: {
    docs: {
      description: {
        component: "A call of one of the app's own functions, its arguments as they come.",
      },
    },
  },
} satisfies Meta<typeof FunctionCall>

export default meta
type Story = StoryObj

export const Streaming: Story = { parameters: { recording: { name: 'function-call', stopAt: 10 } } }

export const StreamingOpened: Story = {
  parameters: { recording: { name: 'parallel-calls', stopAt: 40 } },
  play: openRows,
}

export const Settled: Story = { parameters: { recording: { name: 'function-call' } } }

export const Opened: Story = {
  parameters: { recording: { name: 'function-call' } },
  play: openRows,
}

export const OpenedDark: Story = {
  ...Opened,
  globals: { theme: 'dark' },
}

export const Parallel: Story = { parameters: { recording: { name: 'parallel-calls' } } }

export const Stopped: Story = {
  parameters: { recording: { name: 'function-call', stopAt: 10, stopped: true } },
}

export const RightToLeft: Story = {
  ...Opened,
  parameters: { ...Opened.parameters, direction: 'rtl' },
}

/** Calls with what came back, as servers that run them send it. */
export const WithResults: Story = {
  parameters: { recording: { name: 'tool-outputs' } },
  play: openRows,
}
