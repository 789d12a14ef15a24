import type { Meta, StoryObj } from '@storybook/react-vite'
import { Response } from '../Response/Response.tsx'
import { opened } from '../Disclosure/opened.test.kit.ts'
import { ApplyPatch } from './ApplyPatch.tsx'

const meta = {
  title: 'ApplyPatch',
  component: ApplyPatch,
  render: () => <Response />,
  parameters: {
    docs: { description: { component: 'A change to one file, as a diff that grows.' } },
  },
} satisfies Meta<typeof ApplyPatch>

export default meta
type Story = StoryObj

export const Streaming: Story = opened({ recording: { name: 'apply-patch', stopAt: 70 } })

export const Settled: Story = { parameters: { recording: { name: 'apply-patch' } } }

export const Opened: Story = opened({ recording: { name: 'apply-patch' } })

export const Dark: Story = {
  ...Opened,
  globals: { theme: 'dark' },
}

export const RightToLeft: Story = {
  ...Opened,
  parameters: { ...Opened.parameters, direction: 'rtl' },
}
