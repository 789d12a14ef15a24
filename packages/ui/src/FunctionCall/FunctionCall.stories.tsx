import type { Meta, StoryObj } from '@storybook/react-vite'
import { Response } from '../Response/Response.tsx'
import { opened } from '../Disclosure/opened.test.kit.ts'
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

export const StreamingOpened: Story = opened({ recording: { name: 'parallel-calls', stopAt: 40 } })

export const Settled: Story = { parameters: { recording: { name: 'function-call' } } }

export const Opened: Story = opened({ recording: { name: 'function-call' } })

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
export const WithResults: Story = opened({ recording: { name: 'tool-outputs' } })
