import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { Response } from '../Response/Response.tsx'
import { GeneratedImage } from './GeneratedImage.tsx'

const meta = {
  title: 'GeneratedImage',
  component: GeneratedImage,
  render: () => <Response />,
  parameters: {
    docs: {
      description: {
        component:
          'A picture while it is made: its shape from the first event on, each preview laid over the one before.',
      },
    },
  },
} satisfies Meta<typeof GeneratedImage>

export default meta
type Story = StoryObj

export const Queued: Story = { parameters: { recording: { name: 'image-previews', stopAt: 5 } } }

export const FirstPreview: Story = {
  parameters: { recording: { name: 'image-previews', stopAt: 6 } },
}

export const LastPreview: Story = {
  parameters: { recording: { name: 'image-previews', stopAt: 8 } },
}

export const Settled: Story = { parameters: { recording: { name: 'image-previews' } } }

/** With the keyboard alone: Enter opens it large, Tab stays inside. */
export const Zoomed: Story = {
  parameters: { recording: { name: 'image-previews' } },
  play: async ({ canvas, userEvent }) => {
    const open = await canvas.findByRole('button', { name: 'Open image' })
    open.focus()
    await userEvent.keyboard('{Enter}')
    await expect(await canvas.findByRole('dialog')).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'Close' })).toBeVisible()
  },
}

export const AtRecordedPace: Story = {
  parameters: { recording: { name: 'image-previews', pace: 'recorded', speed: 4 } },
}

export const StoppedAtPreview: Story = {
  parameters: { recording: { name: 'image-previews', stopAt: 7, stopped: true } },
}

export const StoppedBeforePreview: Story = {
  parameters: { recording: { name: 'image-previews', stopAt: 5, stopped: true } },
}

export const QueuedDark: Story = {
  parameters: { recording: { name: 'image-previews', stopAt: 5 } },
  globals: { theme: 'dark' },
}

export const RightToLeft: Story = {
  parameters: { recording: { name: 'image-previews', stopAt: 7 }, direction: 'rtl' },
}
