import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn } from 'storybook/test'
import { Response } from '../Response/Response.tsx'
import { Files } from './Files.tsx'

const onOpen = fn()

const meta = {
  title: 'File',
  component: Files,
  render: () => <Response files={{ onOpen }} />,
  parameters: {
    recording: { name: 'code-interpreter-file' },
    docs: { description: { component: 'The files that an answer made, as chips below it.' } },
  },
} satisfies Meta<typeof Files>

export default meta
type Story = StoryObj

export const Streaming: Story = {
  parameters: { recording: { name: 'code-interpreter-file', stopAt: 60 } },
}

export const Settled: Story = {}

export const WithoutAccess: Story = { render: () => <Response /> }

export const AsLinks: Story = {
  render: () => <Response files={{ hrefOf: ({ fileId }) => `https://files.example/${fileId}` }} />,
}

export const FilePath: Story = { parameters: { recording: { name: 'file-path' } } }

/** With the keyboard alone: Tab to the chip, Enter opens the file. */
export const ByKeyboard: Story = {
  play: async ({ canvas, userEvent }) => {
    const chip = await canvas.findByRole('button', { name: 'moon-phases-2026.csv' })
    for (let stop = 0; stop < 8 && document.activeElement !== chip; stop += 1) await userEvent.tab()
    await expect(chip).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    await expect(onOpen).toHaveBeenCalledWith(
      expect.objectContaining({ name: 'moon-phases-2026.csv' }),
    )
  },
}

export const Dark: Story = { globals: { theme: 'dark' } }

export const RightToLeft: Story = { parameters: { direction: 'rtl' } }
