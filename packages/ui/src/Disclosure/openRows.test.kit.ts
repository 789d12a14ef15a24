import type { StoryObj } from '@storybook/react-vite'

/** Opens every closed row of a story, as a reader does who looks at all of them. */
export const openRows: NonNullable<StoryObj['play']> = async ({ canvas, userEvent }) => {
  const rows = await canvas.findAllByRole('button', { expanded: false })
  for (const row of rows) await userEvent.click(row)
}
