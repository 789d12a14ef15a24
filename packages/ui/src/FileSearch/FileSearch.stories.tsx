import type { Meta, StoryObj } from '@storybook/react-vite'
import { Response } from '../Response/Response.tsx'
import { opened } from '../Disclosure/opened.test.kit.ts'
import { FileSearch } from './FileSearch.tsx'

const meta = {
  title: 'FileSearch',
  component: FileSearch,
  render: () => <Response />,
  parameters: {
    docs: { description: { component: "A search in the app's files, and the passages it found." } },
  },
} satisfies Meta<typeof FileSearch>

export default meta
type Story = StoryObj

export const Searching: Story = { parameters: { recording: { name: 'file-search', stopAt: 5 } } }

export const Settled: Story = { parameters: { recording: { name: 'file-search' } } }

export const Opened: Story = opened({ recording: { name: 'file-search' } })

export const Dark: Story = {
  ...Opened,
  globals: { theme: 'dark' },
}

export const RightToLeft: Story = {
  ...Opened,
  parameters: { ...Opened.parameters, direction: 'rtl' },
}
