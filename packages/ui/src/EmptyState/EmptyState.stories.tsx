import type { Meta, StoryObj } from '@storybook/react-vite'
import { Composer } from '../Composer/Composer.tsx'
import { Conversation } from '../Conversation/Conversation.tsx'
import { Suggestions } from '../Suggestions/Suggestions.tsx'
import { EmptyState } from './EmptyState.tsx'

const questions = [
  { title: 'Compare', text: 'HTTP/2 and HTTP/3, in one table' },
  { title: 'Explain', text: 'Why the tide comes twice a day' },
  { title: 'Plan', text: 'A weekend in Ghent without a car' },
  { title: 'Write', text: 'A note to the neighbours about the roof' },
]

const meta = {
  title: 'EmptyState',
  component: EmptyState,
  args: {
    text: 'Ask a question, or begin with one of these.',
    children: <Suggestions.Root suggestions={questions} onSelect={() => undefined} />,
  },
} satisfies Meta<typeof EmptyState>

export default meta
type Story = StoryObj<typeof meta>

export const Light: Story = {}

export const Dark: Story = { globals: { theme: 'dark' } }

export const RightToLeft: Story = { parameters: { direction: 'rtl' } }

export const InConversation: Story = {
  render: (args) => (
    <div className="story-conversation">
      <Conversation.Root
        empty={<EmptyState {...args} />}
        footer={<Composer.Root onSend={() => undefined} attach={{}} />}
      />
    </div>
  ),
}
