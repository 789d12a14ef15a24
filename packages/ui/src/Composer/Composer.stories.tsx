import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn } from 'storybook/test'
import { ComposerRoot } from './Composer.tsx'

const meta = {
  title: 'Composer',
  component: ComposerRoot,
  args: { onSend: () => undefined, onStop: () => undefined },
} satisfies Meta<typeof ComposerRoot>

export default meta
type Story = StoryObj<typeof meta>

export const Empty: Story = {}

export const EmptyDark: Story = { globals: { theme: 'dark' } }

export const Written: Story = {
  args: { defaultText: 'Which trains go from Ghent to Lille on a Sunday morning?' },
}

export const Running: Story = { args: { running: true } }

export const Disabled: Story = { args: { disabledReason: 'Sign in to ask a question' } }

export const Long: Story = {
  args: { defaultText: Array.from({ length: 20 }, (_, line) => `Line ${line + 1}`).join('\n') },
}

export const RightToLeft: Story = {
  args: { defaultText: 'ما هي القطارات المتجهة إلى ليل؟' },
  parameters: { direction: 'rtl' },
}

const photo = new File([new Uint8Array(240_000)], 'pier-at-low-tide.jpg', { type: 'image/jpeg' })
const table = new File([new Uint8Array(18_400)], 'tides-of-november.csv', { type: 'text/csv' })
const film = new File([new Uint8Array(3_000_000)], 'harbour.mov', { type: 'video/quicktime' })

export const Files: Story = {
  args: { attach: { accept: 'image/*,.csv', maxBytes: 1e6 } },
  play: async ({ canvas, canvasElement, userEvent }) => {
    const chooser = canvasElement.querySelector<HTMLInputElement>('input[type=file]')
    if (chooser === null) throw new Error('There is no input for files')
    await userEvent.upload(chooser, [photo, table])
    await expect(canvas.getByText('pier-at-low-tide.jpg')).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'Send' })).toBeEnabled()
  },
}

export const FilesRefused: Story = {
  args: { attach: { maxFiles: 2, maxBytes: 1e6 } },
  play: async ({ canvas, canvasElement, userEvent }) => {
    const chooser = canvasElement.querySelector<HTMLInputElement>('input[type=file]')
    if (chooser === null) throw new Error('There is no input for files')
    await userEvent.upload(chooser, [photo, film, table])
    await expect(canvas.getByRole('alert')).toHaveTextContent('harbour.mov')
  },
}

export const FilesRefusedDark: Story = { ...FilesRefused, globals: { theme: 'dark' } }

export const Keyboard: Story = {
  args: { onSend: fn(), attach: {} },
  play: async ({ args, canvas, userEvent }) => {
    const field = canvas.getByRole('textbox', { name: 'Message' })
    await userEvent.tab()
    await expect(field).toHaveFocus()
    await userEvent.keyboard('One{Enter}Two{Shift>}{Enter}{/Shift}lines{Enter}')
    await expect(args.onSend).toHaveBeenLastCalledWith('Two\nlines', [])
    await userEvent.keyboard('{ArrowUp}{ArrowUp}')
    await expect(field).toHaveValue('One')
    await userEvent.keyboard('{ArrowDown}{ArrowDown}')
    await expect(field).toHaveValue('')
    await userEvent.tab()
    await expect(canvas.getByRole('button', { name: 'Attach files' })).toHaveFocus()
  },
}
