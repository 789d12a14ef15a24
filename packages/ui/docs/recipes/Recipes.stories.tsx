import type { Meta, StoryObj } from '@storybook/react-vite'
import { replay } from '@response-stream/recordings'
import { expect, waitFor } from 'storybook/test'
import { AddToolRenderer } from './AddToolRenderer.tsx'
import { BrandTheme } from './BrandTheme.tsx'
import { CitationsSidebar } from './CitationsSidebar.tsx'
import { RenderStream } from './RenderStream.tsx'
import { ReplaceWebSearch } from './ReplaceWebSearch.tsx'
import { RestyleRefusal } from './RestyleRefusal.tsx'
import { SpeakSentences } from './SpeakSentences.tsx'

const meta = {
  title: 'Recipes',
  tags: ['!autodocs'],
} satisfies Meta

export default meta
type Story = StoryObj

export const RenderAStream: Story = {
  render: () => <RenderStream fetch={replay('short-answer')} />,
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByRole('textbox', { name: 'Message' }), 'How far?{Enter}')
    await expect(await canvas.findByText(/light takes/)).toBeVisible()
  },
}

export const RestyleTheRefusal: Story = {
  parameters: { recording: { name: 'refusal' } },
  render: () => <RestyleRefusal />,
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Our team can help you with this')).toBeVisible()
    const refusal = getComputedStyle(await canvas.findByRole('note'))
    await expect(refusal.borderInlineStartWidth).toBe('0px')
    await expect(refusal.paddingInlineStart).toBe('16px')
  },
}

export const ReplaceTheWebSearchFace: Story = {
  parameters: { recording: { name: 'web-search' } },
  render: () => <ReplaceWebSearch />,
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Asked the library')).toBeVisible()
    await expect(canvas.queryByText('Searched the web')).toBeNull()
  },
}

export const AddAToolRenderer: Story = {
  parameters: { recording: { name: 'function-call' } },
  render: () => <AddToolRenderer />,
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/^Sky over \w+/)).toBeVisible()
  },
}

export const PutCitationsInASidebar: Story = {
  parameters: { recording: { name: 'web-search' } },
  render: () => <CitationsSidebar />,
  play: async ({ canvas, canvasElement, userEvent }) => {
    const aside = await canvas.findByRole('complementary', { name: 'Sources' })
    await waitFor(() => expect(aside.querySelectorAll('li').length).toBeGreaterThan(1))
    const [source] = aside.querySelectorAll('li a')
    if (!source) throw new Error('The sidebar names no source')
    await userEvent.hover(source)
    const answer = canvasElement.querySelector('#answer')
    await waitFor(() => expect(answer?.querySelector('[data-lit]')).not.toBeNull())
  },
}

export const ThemeToABrand: Story = {
  parameters: { recording: { name: 'web-search' } },
  render: () => <BrandTheme />,
  play: async ({ canvas }) => {
    const send = await canvas.findByRole('button', { name: 'Send' })
    await expect(getComputedStyle(send).backgroundColor).toBe('oklch(0.35 0.09 240)')
    const link = await canvas.findByRole('article', { name: 'Answer' })
    await expect(getComputedStyle(link).fontFamily).toMatch(/^Georgia/)
  },
}

export const ThemeToABrandDark: Story = {
  ...ThemeToABrand,
  globals: { theme: 'dark' },
  play: async ({ canvas }) => {
    const send = await canvas.findByRole('button', { name: 'Send' })
    await expect(getComputedStyle(send).backgroundColor).toBe('oklch(0.85 0.06 240)')
  },
}

export const TurnAnnouncementsToSentences: Story = {
  parameters: { recording: { name: 'short-answer', stopAt: 40 } },
  render: () => <SpeakSentences />,
  play: async ({ canvas }) => {
    const status = await canvas.findByRole('status')
    await waitFor(() => expect(status).toHaveTextContent(/The Sun.s light takes .+\./))
  },
}
