import type { Meta, StoryObj } from '@storybook/react-vite'
import { Response } from '../Response/Response.tsx'
import { WebSearch } from './WebSearch.tsx'
import { expect } from 'storybook/test'
import { tabTo } from '../part/tabTo.test.kit.ts'

const meta = {
  title: 'WebSearch',
  component: WebSearch,
  render: () => <Response />,
  parameters: {
    docs: {
      description: {
        component: 'A search on the web: what was looked for, and the first pages that were found.',
      },
    },
  },
} satisfies Meta<typeof WebSearch>

export default meta
type Story = StoryObj

export const Searching: Story = { parameters: { recording: { name: 'web-search', stopAt: 5 } } }

export const Settled: Story = { parameters: { recording: { name: 'web-search', stopAt: 7 } } }

export const WithAnswer: Story = { parameters: { recording: { name: 'web-search' } } }

export const Stopped: Story = {
  parameters: { recording: { name: 'web-search', stopAt: 5, stopped: true } },
}

export const RightToLeft: Story = {
  parameters: { recording: { name: 'web-search' }, direction: 'rtl' },
}

export const Dark: Story = {
  parameters: { recording: { name: 'web-search' } },
  globals: { theme: 'dark' },
}

/** A search, pages that were read and one that failed, by a gateway's own tools. */
export const Failed: Story = { parameters: { recording: { name: 'server-tools' } } }

/** Queries, pages and what was looked for in them. */
export const Research: Story = { parameters: { recording: { name: 'web-research' } } }

/** With the keyboard alone: Tab to what is not shown, Enter shows it. */
export const ByKeyboard: Story = {
  parameters: { recording: { name: 'web-search' } },
  play: async ({ canvas, userEvent }) => {
    const more = await canvas.findByRole('button', { name: '2 more' })
    await tabTo(userEvent, more)
    await userEvent.keyboard('{Enter}')
    await expect(await canvas.findByRole('button', { name: 'Show fewer' })).toHaveFocus()
  },
}
