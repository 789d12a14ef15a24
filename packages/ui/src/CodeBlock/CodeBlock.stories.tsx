import type { Meta, StoryObj } from '@storybook/react-vite'
import { CodeBlock } from './CodeBlock.tsx'
import { tabTo } from '../part/tabTo.test.kit.ts'

const meta = {
  title: 'CodeBlock',
  component: CodeBlock,
  args: {
    language: 'sql',
    code: '-- on the old server\nCREATE PUBLICATION upgrade_17 FOR ALL TABLES;\n',
  },
} satisfies Meta<typeof CodeBlock>

export default meta
type Story = StoryObj<typeof meta>

export const Short: Story = {}

export const Dark: Story = { globals: { theme: 'dark' } }

export const Wide: Story = {
  args: { language: '', code: `const line = '${'wide '.repeat(60)}'\nline.length\n` },
}

export const RightToLeft: Story = { parameters: { direction: 'rtl' } }

/** With the keyboard alone: Tab to the button that copies, and into code that is wider than its frame. */
export const WideByKeyboard: Story = {
  ...Wide,
  play: async ({ canvas, userEvent }) => {
    await tabTo(userEvent, canvas.getByRole('button', { name: 'Copy' }))
    await tabTo(userEvent, await canvas.findByRole('group', { name: 'Code' }))
  },
}
