import type { Meta, StoryObj } from '@storybook/react-vite'
import { Response } from '../Response/Response.tsx'
import { opened } from '../Disclosure/opened.test.kit.ts'
import { ComputerCall } from './ComputerCall.tsx'

const meta = {
  title: 'ComputerCall',
  component: ComputerCall,
  render: () => <Response />,
  parameters: { docs: { description: { component: "Actions on a computer's screen." } } },
} satisfies Meta<typeof ComputerCall>

export default meta
type Story = StoryObj

export const Settled: Story = { parameters: { recording: { name: 'computer-call' } } }

export const Opened: Story = opened({ recording: { name: 'computer-call' } })

export const RightToLeft: Story = {
  ...Opened,
  parameters: { ...Opened.parameters, direction: 'rtl' },
}

/** With the screen that answered. */
export const Session: Story = { parameters: { recording: { name: 'computer-session' } } }

export const SessionDark: Story = { ...Session, globals: { theme: 'dark' } }
