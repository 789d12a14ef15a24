import type { Meta, StoryObj } from '@storybook/react-vite'
import { createStreamStore } from '@response-stream/client'
import { replay } from '@response-stream/recordings'
import { expect, waitFor } from 'storybook/test'
import { ComposerAnatomy } from './ComposerAnatomy.tsx'
import { ConversationAnatomy } from './ConversationAnatomy.tsx'
import { FaceAnatomy } from './FaceAnatomy.tsx'
import { MessageActionsAnatomy } from './MessageActionsAnatomy.tsx'
import { PlainResponseAnatomy } from './PlainResponseAnatomy.tsx'
import { DiagramsAnatomy } from './DiagramsAnatomy.tsx'
import { MathAnatomy } from './MathAnatomy.tsx'
import { PiecesAnatomy } from './PiecesAnatomy.tsx'
import { ProvidersAnatomy } from './ProvidersAnatomy.tsx'
import { ReasoningAnatomy } from './ReasoningAnatomy.tsx'
import { RefusalAnatomy } from './RefusalAnatomy.tsx'
import { ResponseAnatomy } from './ResponseAnatomy.tsx'
import { SourcesAnatomy } from './SourcesAnatomy.tsx'
import { SuggestionsAnatomy } from './SuggestionsAnatomy.tsx'
import { ToolApprovalAnatomy } from './ToolApprovalAnatomy.tsx'
import { ToolCallAnatomy } from './ToolCallAnatomy.tsx'

const meta = {
  title: 'Anatomy',
  parameters: {
    docs: {
      description: {
        component: 'Every compound written out by hand, as the docs pages show it.',
      },
    },
  },
} satisfies Meta

export default meta
type Story = StoryObj

/** Waits until each of the parts stands in the story. */
function has(...parts: readonly string[]): NonNullable<Story['play']> {
  return async ({ canvasElement }) => {
    const missing = () =>
      parts.filter((part) => canvasElement.querySelector(`[data-part='${part}']`) === null)
    await waitFor(() => expect(missing()).toEqual([]), { timeout: 5000 })
  }
}

export const OfReasoning: Story = {
  render: () => (
    <ReasoningAnatomy
      item={{
        type: 'reasoning',
        summary: [{ type: 'summary_text', text: '**Weighing the tides**\n\nHigh water at noon.' }],
      }}
      slot={{ open: false, addedAt: 0, doneAt: 4000 }}
    />
  ),
  play: has('reasoning', 'reasoning-trigger', 'reasoning-panel'),
}

export const OfRefusal: Story = {
  render: () => <RefusalAnatomy words="I can't help with that." />,
  play: has('refusal', 'refusal-label', 'refusal-text', 'refusal-suggestion'),
}

export const OfSources: Story = {
  parameters: { recording: { name: 'web-search' } },
  render: () => <SourcesAnatomy />,
  play: has('sources', 'sources-trigger', 'sources-panel'),
}

export const OfToolCall: Story = {
  render: () => <ToolCallAnatomy />,
  play: async (context) => {
    await context.userEvent.click(await context.canvas.findByRole('button', { name: /order/ }))
    await has('tool-call', 'tool-call-trigger', 'tool-call-panel', 'tool-call-section')(context)
    const result = context.canvas.getByRole('group', { name: 'Result' })
    await waitFor(() => expect(result).toBeVisible())
  },
}

export const OfToolApproval: Story = {
  render: () => <ToolApprovalAnatomy />,
  play: has('tool-approval', 'approval-title', 'approval-arguments', 'approval-actions'),
}

export const OfComposer: Story = {
  render: () => <ComposerAnatomy />,
  play: has('composer', 'composer-input', 'composer-send'),
}

export const OfConversation: Story = {
  parameters: { recording: { name: 'short-answer' } },
  render: () => (
    <div className="story-conversation">
      <ConversationAnatomy question="How far is the Sun?" />
    </div>
  ),
  play: has('conversation', 'conversation-viewport', 'conversation-turn', 'conversation-footer'),
}

export const OfMessageActions: Story = {
  parameters: { recording: { name: 'short-answer' } },
  render: () => <MessageActionsAnatomy />,
  play: async ({ canvas }) => {
    await expect(await canvas.findAllByRole('button')).toHaveLength(5)
  },
}

export const OfSuggestions: Story = {
  render: () => <SuggestionsAnatomy />,
  play: has('empty-state', 'suggestions', 'suggestion'),
}

const store = createStreamStore({ fetch: replay('web-search') })

export const OfResponse: Story = {
  beforeEach: () => {
    void store.getState().send({ model: 'recorded', input: '' })
  },
  render: () => <ResponseAnatomy store={store} />,
  play: has('response', 'message', 'sources', 'message-actions', 'usage', 'timing'),
}

export const OfPlainResponse: Story = {
  beforeEach: () => {
    void store.getState().send({ model: 'recorded', input: '' })
  },
  render: () => <PlainResponseAnatomy store={store} />,
  play: has('response', 'message'),
}

export const OfMaths: Story = {
  parameters: { recording: { name: 'short-answer' } },
  render: () => <MathAnatomy />,
  play: has('response', 'markdown'),
}

export const OfDiagrams: Story = {
  parameters: { recording: { name: 'short-answer' } },
  render: () => <DiagramsAnatomy />,
  play: has('response', 'markdown'),
}

export const OfPieces: Story = {
  parameters: { recording: { name: 'cut-without-end' } },
  render: () => (
    <div className="story-turn">
      <PiecesAnatomy />
    </div>
  ),
  play: has('user-message', 'waiting', 'markdown', 'code-block', 'file-chip', 'stream-notice'),
}

export const OfFaces: Story = {
  parameters: { recording: { name: 'web-search' } },
  render: () => <FaceAnatomy />,
  play: has('response', 'web-search-found'),
}

export const OfProviders: Story = {
  parameters: { recording: { name: 'web-search' } },
  render: () => <ProvidersAnatomy />,
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Im Web gesucht')).toBeVisible()
  },
}
