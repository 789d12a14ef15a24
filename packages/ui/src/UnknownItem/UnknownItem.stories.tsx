import type { Meta, StoryObj } from '@storybook/react-vite'
import { Response } from '../Response/Response.tsx'
import { UnknownItem } from './UnknownItem.tsx'
import { expect } from 'storybook/test'
import { opened } from '../Disclosure/opened.test.kit.ts'
import { tabTo } from '../part/tabTo.test.kit.ts'

const meta = {
  title: 'UnknownItem',
  component: UnknownItem,
  render: () => <Response />,
  parameters: {
    docs: { description: { component: 'An item that no table knows: nothing of it is hidden.' } },
  },
} satisfies Meta<typeof UnknownItem>

export default meta
type Story = StoryObj

export const Settled: Story = { parameters: { recording: { name: 'unknown-item' } } }

export const Opened: Story = opened({ recording: { name: 'unknown-item' } })

export const Dark: Story = {
  ...Opened,
  globals: { theme: 'dark' },
}

export const RightToLeft: Story = {
  ...Opened,
  parameters: { ...Opened.parameters, direction: 'rtl' },
}

/** With the keyboard alone: Tab to the row, Enter shows the item as it came. */
export const ByKeyboard: Story = {
  parameters: { recording: { name: 'unknown-item' } },
  play: async ({ canvas, userEvent }) => {
    const [row] = await canvas.findAllByRole('button', { expanded: false })
    if (row === undefined) throw new Error('The recording has no unknown item.')
    await tabTo(userEvent, row)
    await userEvent.keyboard('{Enter}')
    await expect(row).toHaveAttribute('aria-expanded', 'true')
    await expect((await canvas.findAllByText('Raw'))[0]).toBeVisible()
  },
}
