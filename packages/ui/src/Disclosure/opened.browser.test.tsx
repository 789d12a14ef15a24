import { cleanup, render, screen, within } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { ReasoningRoot } from '../Reasoning/Reasoning.tsx'
import { opened } from './opened.test.kit.ts'

afterEach(cleanup)

const item = {
  type: 'reasoning',
  summary: [{ type: 'summary_text', text: '**Reading**\n\nThe manual first.' }],
} as const

it('is played on a docs page, and takes neither the focus nor the place in the page', async () => {
  render(
    <>
      <div style={{ blockSize: 3_000 }} />
      <ReasoningRoot item={item} slot={{ open: false, addedAt: 0, doneAt: 4_000 }} />
    </>,
  )
  const { parameters, play } = opened({ recording: { name: 'reasoning-summary' } })
  expect(parameters).toEqual({
    recording: { name: 'reasoning-summary' },
    docs: { story: { autoplay: true } },
  })
  // all that is read of what Storybook gives
  await play?.({ canvas: within(document.body) } as unknown as Parameters<typeof play>[0])
  expect(await screen.findByRole('button', { expanded: true })).not.toHaveFocus()
  expect(document.body).toHaveFocus()
  expect(window.scrollY).toBe(0)
})
