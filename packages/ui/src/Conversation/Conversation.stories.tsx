import type { Meta, StoryObj } from '@storybook/react-vite'
import type { ReactElement } from 'react'
import { expect, waitFor } from 'storybook/test'
import { Composer } from '../Composer/Composer.tsx'
import { germanLabels } from '../labels/germanLabels.ts'
import { LabelsProvider } from '../labels/LabelsProvider.tsx'
import { Markdown } from '../Markdown/Markdown.tsx'
import { Response } from '../Response/Response.tsx'
import { UserMessage } from '../UserMessage/UserMessage.tsx'
import { ConversationRoot, ConversationTurn } from './Conversation.tsx'

const question = 'What does HTTP/3 change, and do I have to do anything for it?'

const meta = {
  title: 'Conversation',
  component: ConversationRoot,
  args: { footer: <Composer.Root onSend={noAction} /> },
  decorators: [
    (Story) => (
      <div className="story-conversation">
        <Story />
      </div>
    ),
  ],
  parameters: {
    recording: { name: 'web-search' },
    docs: {
      description: {
        component:
          'Turns that scroll and what stands below them. It follows the end, and lets go at the first sign that the reader wants to be elsewhere.',
      },
    },
  },
} satisfies Meta<typeof ConversationRoot>

export default meta
type Story = StoryObj<typeof meta>

function noAction(): void {}

function Earlier({ number }: { number: number }): ReactElement {
  return (
    <ConversationTurn name={`Question ${number}`}>
      <UserMessage text={`How high is the tide on day ${number}?`} />
      <Markdown
        text={`On day ${number} the water stands **${number % 7} m** above the chart. Read it from [the table](https://tides.test/${number}).\n\n- High water in the morning\n- Low water in the afternoon`}
      />
    </ConversationTurn>
  )
}

const latest = (
  <ConversationTurn key="latest" name={question}>
    <UserMessage text={question} />
    <Response onRetry={noAction} onContinue={noAction} />
  </ConversationTurn>
)

const some = [...Array.from({ length: 4 }, (_, at) => <Earlier key={at} number={at + 1} />), latest]

const many = [
  ...Array.from({ length: 1000 }, (_, at) => <Earlier key={at} number={at + 1} />),
  latest,
]

export const Settled: Story = { args: { turns: some } }

export const Dark: Story = { args: { turns: some }, globals: { theme: 'dark' } }

export const RightToLeft: Story = { args: { turns: some }, parameters: { direction: 'rtl' } }

export const Streaming: Story = {
  args: { turns: some, footer: <Composer.Root onSend={noAction} running /> },
  parameters: { recording: { name: 'web-search', stopAt: 60 } },
}

export const AtPace: Story = {
  args: { turns: some },
  parameters: { recording: { name: 'web-search', pace: 'recorded', speed: 2 } },
}

export const QuestionAtTop: Story = {
  args: { turns: some, anchor: 'question' },
  parameters: { recording: { name: 'short-answer' } },
}

export const ThousandTurns: Story = {
  args: { turns: many },
  tags: ['!test', '!autodocs'], // To look at, not a test: axe takes minutes for a thousand turns.
}

export const LetGo: Story = {
  args: { turns: some },
  play: async ({ canvas, canvasElement, userEvent }) => {
    await canvas.findByText(/HTTP\/3 keeps the methods/)
    const log = canvas.getByRole('log')
    await waitFor(() => expect(log.scrollTop).toBeGreaterThan(100))
    canvas.getByRole('article', { name: question }).focus()
    await userEvent.keyboard('{Home}')
    await expect(canvas.getByRole('article', { name: 'Question 1' })).toHaveFocus()
    await expect(await canvas.findByRole('button', { name: 'Jump to latest' })).toBeVisible()
    await expect(canvasElement.ownerDocument.activeElement).toHaveAttribute('tabindex', '0')
  },
}

export const LetGoDark: Story = { ...LetGo, globals: { theme: 'dark' } }

export const Compact: Story = {
  args: { turns: some },
  decorators: [
    (Story) => (
      <div data-density="compact" style={{ display: 'contents' }}>
        <Story />
      </div>
    ),
  ],
}

export const German: Story = {
  args: { turns: some },
  decorators: [
    (Story) => (
      <LabelsProvider labels={germanLabels} locale="de">
        <Story />
      </LabelsProvider>
    ),
  ],
  parameters: { recording: { name: 'cut-without-end' } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Die Antwort brach ab')).toBeVisible()
    await expect(canvas.getByRole('textbox', { name: 'Nachricht' })).toBeVisible()
  },
}
