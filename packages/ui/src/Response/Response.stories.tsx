import type { Meta, StoryObj } from '@storybook/react-vite'
import { Composer } from '../Composer/Composer.tsx'
import { UserMessage } from '../UserMessage/UserMessage.tsx'
import { Response } from './Response.tsx'

const meta = {
  title: 'Response',
  component: Response,
  parameters: {
    docs: {
      description: {
        component:
          'One answer: its items in order, a word while nothing has come yet, and how it ended.',
      },
    },
  },
} satisfies Meta<typeof Response>

export default meta
type Story = StoryObj

export const Waiting: Story = { parameters: { recording: { name: 'short-answer', stopAt: 2 } } }

export const Streaming: Story = {
  parameters: { recording: { name: 'reasoning-summary', stopAt: 230 } },
}

export const Settled: Story = { parameters: { recording: { name: 'reasoning-summary' } } }

export const Dark: Story = {
  parameters: { recording: { name: 'web-search' } },
  globals: { theme: 'dark' },
}

export const Failed: Story = { parameters: { recording: { name: 'failed' } } }

export const Interrupted: Story = { parameters: { recording: { name: 'cut-without-end' } } }

export const Stopped: Story = {
  parameters: { recording: { name: 'long-markdown', stopAt: 200, stopped: true } },
}

export const Long: Story = { parameters: { recording: { name: 'long-markdown' } } }

export const RightToLeft: Story = {
  parameters: { recording: { name: 'scripts-and-emoji' }, direction: 'rtl' },
}

export const Research: Story = { parameters: { recording: { name: 'web-research' } } }

export const ReasoningAndTools: Story = {
  parameters: { recording: { name: 'reasoning-and-tools' } },
}

export const Commentary: Story = { parameters: { recording: { name: 'phases' } } }

export const MarkdownAtPace: Story = {
  parameters: { recording: { name: 'long-markdown', pace: 'recorded', speed: 8 } },
}

export const ResearchAtPace: Story = {
  parameters: { recording: { name: 'web-research', pace: 'recorded', speed: 4 } },
}

export const Turn: Story = {
  parameters: { recording: { name: 'web-search' } },
  render: () => (
    <div className="story-turn">
      <UserMessage text="What does HTTP/3 change, and do I have to do anything for it?" />
      <Response />
      <Composer.Root onSend={() => undefined} />
    </div>
  ),
}

export const TurnDark: Story = { ...Turn, globals: { theme: 'dark' } }
