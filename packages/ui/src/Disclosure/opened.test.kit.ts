import type { StoryObj } from '@storybook/react-vite'

type Parameters = NonNullable<StoryObj['parameters']>

/**
 * A story whose closed rows are opened, or those of them that go by a name. Docs pages play it, too, which they do with no
 * other: opening takes neither the focus nor the reader's place in the page.
 */
export function opened(parameters: Parameters, name: RegExp | string = /./): StoryObj {
  return {
    parameters: { ...parameters, docs: { story: { autoplay: true } } },
    play: async ({ canvas }) => {
      for (const row of await canvas.findAllByRole('button', { name, expanded: false })) row.click()
    },
  }
}
