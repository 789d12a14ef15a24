import { initialState } from '@response-stream/protocol'
import type { StreamFault } from '@response-stream/protocol'
import { StreamProvider } from '@response-stream/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { opened } from '../Disclosure/opened.test.kit.ts'
import { Response } from '../Response/Response.tsx'
import { StreamNotice } from './StreamNotice.tsx'
import { expect, fn } from 'storybook/test'
import { tabTo } from '../part/tabTo.test.kit.ts'

const meta = {
  title: 'StreamNotice',
  component: StreamNotice,
  render: () => <Response onRetry={noAction} onContinue={noAction} />,
  parameters: {
    docs: {
      description: {
        component: 'How the answer ended, when it did not end well. What was said stays.',
      },
    },
  },
} satisfies Meta<typeof StreamNotice>

export default meta
type Story = StoryObj

function noAction(): void {}

export const FailedBeforeText: Story = { parameters: { recording: { name: 'nested-error' } } }

export const FailedAfterText: Story = { parameters: { recording: { name: 'failed' } } }

export const FailedOpened: Story = opened({ recording: { name: 'failed' } }, 'Details')

export const FailedDark: Story = {
  parameters: { recording: { name: 'failed' } },
  globals: { theme: 'dark' },
}

export const Interrupted: Story = { parameters: { recording: { name: 'cut-without-end' } } }

export const InterruptedDark: Story = {
  parameters: { recording: { name: 'cut-without-end' } },
  globals: { theme: 'dark' },
}

export const StoppedByReader: Story = {
  parameters: { recording: { name: 'short-answer', stopAt: 20, stopped: true } },
}

export const LengthLimit: Story = { parameters: { recording: { name: 'incomplete-max-tokens' } } }

export const ContentFilter: Story = {
  parameters: { recording: { name: 'incomplete-content-filter' } },
}

export const RightToLeft: Story = {
  parameters: { recording: { name: 'failed' }, direction: 'rtl' },
}

export const CancelledByServer: Story = { parameters: { recording: { name: 'cancelled' } } }

export const CutMidEvent: Story = { parameters: { recording: { name: 'cut-mid-event' } } }

const onRetry = fn()

/** With the keyboard alone: Tab to Retry and to the details, Enter for each. */
export const ByKeyboard: Story = {
  parameters: { recording: { name: 'failed' } },
  render: () => <Response onRetry={onRetry} />,
  play: async ({ canvas, userEvent }) => {
    await tabTo(userEvent, await canvas.findByRole('button', { name: 'Retry' }))
    await userEvent.keyboard('{Enter}')
    await expect(onRetry).toHaveBeenCalled()
    const details = canvas.getByRole('button', { name: 'Details' })
    await tabTo(userEvent, details)
    await userEvent.keyboard('{Enter}')
    await expect(details).toHaveAttribute('aria-expanded', 'true')
    await tabTo(userEvent, await canvas.findByRole('button', { name: 'Copy' }))
  },
}

const faults: readonly Partial<StreamFault>[] = [
  { kind: 'network' },
  { kind: 'timeout' },
  { kind: 'protocol' },
  { status: 429, retryAfterMs: 90_000, requestId: 'req_7f3a' },
  { status: 429, code: 'insufficient_quota' },
  { status: 503 },
  { status: 400, code: 'context_length_exceeded' },
  { status: 401 },
  { status: 404, code: 'model_not_found' },
  { kind: 'provider', code: 'moderation_blocked' },
  { kind: 'provider', code: 'server_error', message: 'The model crashed.' },
]

/** Each kind and code of failure, with the step that helps; a countdown where the server asks for a pause. */
export const EveryKind: Story = {
  render: () => (
    <div className="story-turn">
      {faults.map((fault) => {
        const error: StreamFault = { kind: 'http', message: '', ...fault }
        const phase = error.kind === 'timeout' ? 'interrupted' : 'failed'
        return (
          <StreamProvider key={JSON.stringify(fault)} state={{ ...initialState, phase, error }}>
            <StreamNotice onRetry={noAction} onContinue={noAction} onStartOver={noAction} />
          </StreamProvider>
        )
      })}
    </div>
  ),
}

export const EveryKindDark: Story = { ...EveryKind, globals: { theme: 'dark' } }
