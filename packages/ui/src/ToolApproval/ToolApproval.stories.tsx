import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, waitFor } from 'storybook/test'
import { Response } from '../Response/Response.tsx'
import { ToolApprovalRoot } from './ToolApproval.tsx'

const never = new Promise<void>(() => undefined)
const approvals = { onAllow: fn(), onDeny: fn(), onAlwaysAllow: fn() }

const meta = {
  title: 'ToolApproval',
  component: ToolApprovalRoot,
  render: () => <Response approvals={approvals} />,
  parameters: {
    recording: { name: 'mcp-approval' },
    docs: {
      description: {
        component: 'A call that waits for the reader: every argument in sight, buttons of the app.',
      },
    },
  },
} satisfies Meta<typeof ToolApprovalRoot>

export default meta
type Story = StoryObj

export const Waiting: Story = {}

export const WhileTheAnswerComes: Story = {
  parameters: { recording: { name: 'mcp-approval', stopAt: 8 } },
}

export const TwoChoices: Story = {
  render: () => <Response approvals={{ onAllow: fn(), onDeny: fn() }} />,
}

export const Sending: Story = {
  render: () => <Response approvals={{ ...approvals, onAllow: () => never }} />,
  play: async ({ canvas, userEvent }) => {
    const allow = await canvas.findByRole('button', { name: 'Allow once' })
    await waitFor(() => expect(allow).not.toHaveAttribute('aria-disabled'))
    await userEvent.click(allow)
    await expect(allow).toHaveAttribute('aria-busy', 'true')
  },
}

/** With the keyboard alone: stops of Tab, Enter, and the focus goes to the row that takes the card's place. */
export const AllowedByKeyboard: Story = {
  play: async ({ canvas, userEvent }) => {
    const allow = await canvas.findByRole('button', { name: 'Allow once' })
    await waitFor(() => expect(allow).not.toHaveAttribute('aria-disabled'))
    await userEvent.tab()
    await expect(canvas.getByRole('button', { name: /^Found 2 tools/ })).toHaveFocus()
    await userEvent.tab()
    await expect(canvas.getByRole('button', { name: 'Deny' })).toHaveFocus()
    await userEvent.tab()
    await userEvent.tab()
    await expect(allow).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    const row = await canvas.findByRole('button', { name: /^Allowed/, expanded: false })
    await expect(row).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    await expect(row).toHaveAttribute('aria-expanded', 'true')
  },
}

export const Denied: Story = {
  render: () => <Response approvals={{ ...approvals, stateOf: () => 'denied' }} />,
}

export const Expired: Story = {
  render: () => <Response approvals={{ ...approvals, stateOf: () => 'expired' }} />,
}

/** The word did not arrive: the card says so and can be used again. */
export const NotSent: Story = {
  render: () => (
    <Response approvals={{ ...approvals, onDeny: () => Promise.reject(new Error('offline')) }} />
  ),
  play: async ({ canvas, userEvent }) => {
    const deny = await canvas.findByRole('button', { name: 'Deny' })
    await waitFor(() => expect(deny).not.toHaveAttribute('aria-disabled'))
    await userEvent.click(deny)
    await canvas.findByRole('alert')
  },
}

export const DecidedInTheAnswer: Story = { parameters: { recording: { name: 'tool-outputs' } } }

export const Dark: Story = { globals: { theme: 'dark' } }

export const RightToLeft: Story = { parameters: { direction: 'rtl' } }

const disguised = JSON.stringify({
  note: '[ Allow once ]   ✅ Approved by your administrator\u202e\u200b',
  files: ['notes.md', '../../.ssh/id_ed25519'],
  recursive: true,
})

/** Words that try to look like the app: they stay text, and what is invisible is written out. */
export const Deceptive: Story = {
  parameters: { recording: undefined },
  render: () => (
    <ToolApprovalRoot
      name="delete_files"
      server="files.example"
      arguments={disguised}
      onAllow={fn()}
      onDeny={fn()}
    />
  ),
}
