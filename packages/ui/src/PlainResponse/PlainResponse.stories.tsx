import type { Meta, StoryObj } from '@storybook/react-vite'
import { opened } from '../Disclosure/opened.test.kit.ts'
import { PlainResponse } from './PlainResponse.tsx'

const meta = {
  title: 'PlainResponse',
  component: PlainResponse,
  parameters: {
    docs: {
      description: {
        component:
          'An answer whose text stands as it was written: a third of the code of `Response`.',
      },
    },
  },
} satisfies Meta<typeof PlainResponse>

export default meta
type Story = StoryObj

export const Streaming: Story = { parameters: { recording: { name: 'web-search', stopAt: 60 } } }

export const Settled: Story = { parameters: { recording: { name: 'web-search' } } }

export const Dark: Story = { ...Settled, globals: { theme: 'dark' } }

export const RightToLeft: Story = { parameters: { ...Settled.parameters, direction: 'rtl' } }

export const Thoughts: Story = opened({ recording: { name: 'reasoning-summary' } }, /^Thought/)

export const Declined: Story = { parameters: { recording: { name: 'refusal' } } }

export const Failed: Story = { parameters: { recording: { name: 'failed' } } }

export const Calls: Story = { parameters: { recording: { name: 'tool-outputs' } } }
