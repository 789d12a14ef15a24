import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'
import { Markdown } from '../Markdown/Markdown.tsx'
import { DiagramProvider } from './DiagramProvider.tsx'

const flow = `flowchart LR
  A[Old server] -->|publication| B{Caught up?}
  B -->|yes| C[Switch over]
  B -->|no| B`

const sequence = `sequenceDiagram
  title A stream that is resumed
  Client->>Server: POST /v1/responses
  Server-->>Client: response.created
  Note over Client,Server: the connection is lost
  Client->>Server: GET ?starting_after=12
  Server-->>Client: response.completed`

const around = (source: string, close = '\n```\n\nThen the old server can be stopped.'): string =>
  `The upgrade goes in three steps:\n\n\`\`\`mermaid\n${source}${close}`

const meta = {
  title: 'Diagrams',
  component: Markdown,
  args: { text: around(flow) },
  decorators: [
    (Story) => (
      <DiagramProvider>
        <Story />
      </DiagramProvider>
    ),
  ],
  parameters: {
    docs: {
      description: {
        component:
          'Diagrams from code in the language `mermaid`, an entry of its own: `@response-stream/ui/diagrams`. Drawn as a picture once the fence is closed.',
      },
    },
  },
} satisfies Meta<typeof Markdown>

export default meta
type Story = StoryObj<typeof meta>

const drawn: Story['play'] = async ({ canvas }) => {
  await expect(await canvas.findByRole('img', {}, { timeout: 10_000 })).toBeVisible()
}

export const Settled: Story = { play: drawn }

export const Dark: Story = { play: drawn, globals: { theme: 'dark' } }

export const Sequence: Story = { args: { text: around(sequence) }, play: drawn }

export const SequenceDark: Story = { ...Sequence, globals: { theme: 'dark' } }

export const RightToLeft: Story = { play: drawn, parameters: { direction: 'rtl' } }

export const Streaming: Story = {
  args: { text: around(flow.slice(0, 60), ''), streaming: true },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('Drawing the diagram')).toBeVisible()
  },
}

/** What mermaid cannot read is code, and so is what was cut off. */
export const Failed: Story = {
  args: { text: around('flowchart LR\n  A --> [[[') },
  play: async ({ canvas }) => {
    // The code in its colours takes the place of the plain one.
    const isShown = (): Promise<void> => expect(canvas.getByText(/A --> /)).toBeVisible()
    await waitFor(isShown, { timeout: 10_000 })
  },
}

export const CutOff: Story = { args: { text: around(flow.slice(0, 60), '') } }

/** With the keyboard alone: Tab to the button, Enter shows the code. */
export const CodeShown: Story = {
  play: async (context) => {
    await drawn?.(context)
    const button = context.canvas.getByRole('button', { name: 'Show code' })
    await context.userEvent.tab()
    await expect(button).toHaveFocus()
    await context.userEvent.keyboard('{Enter}')
    await expect(button).toHaveAttribute('aria-expanded', 'true')
    await expect(button).toHaveAccessibleName('Hide code')
    await expect(
      await context.canvas.findByRole('figure', { name: 'Code in mermaid' }),
    ).toBeVisible()
  },
}
