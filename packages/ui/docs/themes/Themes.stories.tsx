import type { Meta, StoryContext, StoryObj } from '@storybook/react-vite'
import { expect, waitFor, within } from 'storybook/test'
import { differences } from './differences.ts'
import { EveryPart } from './EveryPart.tsx'
import { Framed } from './Framed.tsx'
import plain from './plain.css?inline'
import { ShadcnPage } from './ShadcnPage.tsx'
import shadcn from './shadcnPage.css?inline'
import tailwind from './tailwind.css?inline'
import { TailwindPage } from './TailwindPage.tsx'

const meta = {
  title: 'Themes',
  tags: ['!autodocs'],
  parameters: { recording: { name: 'web-search' } },
} satisfies Meta

export default meta
type Story = StoryObj

type Context = Pick<StoryContext, 'globals'>

function themeOf({ globals }: Context): string {
  return String(globals['theme'])
}

/** The page inside the frame of that title, once it has been drawn. */
async function pageIn(canvasElement: HTMLElement, title: string): Promise<Document> {
  const frame = await within(canvasElement).findByTitle(title)
  if (!(frame instanceof HTMLIFrameElement)) throw new Error(`${title} is no frame`)
  const settled = "[data-part='response'][aria-busy='false']"
  await waitFor(() => expect(frame.contentDocument?.querySelector(settled)).toBeTruthy())
  if (frame.contentDocument === null) throw new Error(`${title} cannot be looked into`)
  return frame.contentDocument
}

export const Tailwind: Story = {
  render: (_, context) => (
    <Framed css={tailwind} theme={themeOf(context)} title="Tailwind">
      <TailwindPage />
    </Framed>
  ),
  play: async ({ canvasElement }) => {
    const page = await pageIn(canvasElement, 'Tailwind')
    const button = page.querySelector('header button')
    const message = page.querySelector("[data-part='user-message']")
    if (button === null || message === null) throw new Error('The page is not whole')
    // Tailwind's reset and its utilities are there, and a utility on a part of the kit wins.
    await expect(getComputedStyle(button).borderTopWidth).toBe('0px')
    await expect(getComputedStyle(button).paddingInlineStart).toBe('12px')
    await expect(getComputedStyle(message).fontStyle).toBe('italic')
  },
}

export const TailwindDark: Story = { ...Tailwind, globals: { theme: 'dark' } }

/** The same parts with and without Tailwind's reset, side by side, and compared. */
export const TailwindTakesNothing: Story = {
  parameters: { recording: { name: 'long-markdown' } },
  render: (_, context) => (
    <div style={{ display: 'grid', gridTemplateColumns: '1fr 1fr' }}>
      {[
        ['Without Tailwind', plain],
        ['With Tailwind', tailwind],
      ].map(([title = '', css = '']) => (
        <div key={title}>
          <Framed css={css} theme={themeOf(context)} title={title}>
            <EveryPart />
          </Framed>
        </div>
      ))}
    </div>
  ),
  play: async ({ canvasElement }) => {
    const without = await pageIn(canvasElement, 'Without Tailwind')
    const beside = await pageIn(canvasElement, 'With Tailwind')
    await waitFor(() => expect(differences(without, beside)).toEqual([]), { timeout: 5000 })
    await expect(without.querySelectorAll('[data-part]').length).toBeGreaterThan(100)
  },
}

export const Shadcn: Story = {
  render: (_, context) => (
    <Framed css={shadcn} theme={themeOf(context)} title="shadcn">
      <ShadcnPage />
    </Framed>
  ),
  play: async ({ canvasElement, globals }) => {
    const page = await pageIn(canvasElement, 'shadcn')
    const bubble = page.querySelector("[data-part='user-bubble']")
    if (bubble === null) throw new Error('The page has no question')
    const secondary =
      globals['theme'] === 'dark' ? 'oklch(0.28 0.016 140)' : 'oklch(0.945 0.018 95)'
    await expect(getComputedStyle(bubble).backgroundColor).toBe(secondary)
    await expect(getComputedStyle(bubble).borderStartStartRadius).toBe('12px')
  },
}

export const ShadcnDark: Story = { ...Shadcn, globals: { theme: 'dark' } }
