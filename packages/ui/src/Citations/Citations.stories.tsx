import { foldResponse } from '@response-stream/protocol'
import { StreamProvider } from '@response-stream/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { opened } from '../Disclosure/opened.test.kit.ts'
import { Response } from '../Response/Response.tsx'
import { SourcesRoot as Sources } from './Sources.tsx'
import { expect } from 'storybook/test'
import { tabTo } from '../part/tabTo.test.kit.ts'

const meta = {
  title: 'Citations',
  component: Sources,
  render: () => <Response />,
  parameters: {
    docs: {
      description: {
        component: 'The numbers of sources in the text, the card behind each, and the list below.',
      },
    },
  },
} satisfies Meta<typeof Sources>

export default meta
type Story = StoryObj

export const Streaming: Story = { parameters: { recording: { name: 'web-search', stopAt: 120 } } }

export const Settled: Story = { parameters: { recording: { name: 'web-search' } } }

export const CardOpen: Story = {
  parameters: { recording: { name: 'web-search' } },
  play: async ({ canvas, userEvent }) => {
    const [, chip] = await canvas.findAllByRole('link', { name: /^Source \d/ })
    if (chip) await userEvent.hover(chip)
    await canvas.findByRole('group')
  },
}

export const CardOpenDark: Story = {
  ...CardOpen,
  globals: { theme: 'dark' },
}

export const SourcesOpen: Story = opened({ recording: { name: 'web-search' } }, /sources/)

export const RightToLeft: Story = {
  ...SourcesOpen,
  parameters: { ...SourcesOpen.parameters, direction: 'rtl' },
}

/** With the keyboard alone: the focus opens the card, Tab leads into it, Escape closes it, and the list opens by Enter. */
export const ByKeyboard: Story = {
  parameters: { recording: { name: 'web-search' } },
  play: async ({ canvas, userEvent }) => {
    const [chip] = await canvas.findAllByRole('link', { name: /^Source 1/ })
    if (chip === undefined) throw new Error('The recording cites nothing.')
    await tabTo(userEvent, chip)
    const card = await canvas.findByRole('group')
    await userEvent.tab()
    await expect(card).toContainElement(card.ownerDocument.activeElement as HTMLElement) // the focus is on a link
    await userEvent.keyboard('{Escape}')
    await expect(canvas.queryByRole('group')).toBeNull()
    const trigger = await canvas.findByRole('button', { name: /sources/ })
    await tabTo(userEvent, trigger)
    await userEvent.keyboard('{Enter}')
    await expect(trigger).toHaveAttribute('aria-expanded', 'true')
  },
}

const text = 'The manual says so, and the page of its makers too.'

const mixed = foldResponse({
  id: 'resp_1',
  object: 'response',
  status: 'completed',
  output: [
    {
      type: 'message',
      role: 'assistant',
      status: 'completed',
      content: [
        {
          type: 'output_text',
          text,
          annotations: [
            { type: 'file_citation', file_id: 'file_1', filename: 'manual.pdf', index: 18 },
            {
              type: 'url_citation',
              url: 'https://example.com/descaling',
              title: 'How to descale',
              start_index: 24,
              end_index: 50,
            },
          ],
        },
      ],
    },
  ],
})

/** Pages and files are counted apart. */
export const PagesAndFiles: Story = {
  ...opened({}, /^1 source, 1 file/),
  render: () => (
    <StreamProvider state={mixed}>
      <Response />
    </StreamProvider>
  ),
}
