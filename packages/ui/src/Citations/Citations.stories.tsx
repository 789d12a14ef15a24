import type { Meta, StoryObj } from '@storybook/react-vite'
import { Response } from '../Response/Response.tsx'
import { SourcesRoot as Sources } from './Sources.tsx'

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

export const SourcesOpen: Story = {
  parameters: { recording: { name: 'web-search' } },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: /sources/ }))
  },
}

export const RightToLeft: Story = {
  ...SourcesOpen,
  parameters: { ...SourcesOpen.parameters, direction: 'rtl' },
}
