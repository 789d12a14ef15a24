import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import '../styles/index.css'
import { preloadAll } from '../part/lazyPart.tsx'
import { Markdown } from './Markdown.tsx'

beforeAll(preloadAll)
afterEach(cleanup)

it('moves no column of a table when the last cell of a row comes', () => {
  const text = '| a | b | c |\n|---|---|---|\n| long words | and some more '
  const { rerender } = render(<Markdown text={text} streaming />)
  const last = screen.getByText('c')
  const before = last.getBoundingClientRect().left
  rerender(<Markdown text={`${text}| 2 |`} streaming />)
  expect(last.getBoundingClientRect().left).toBe(before)
})

it('copies a table for a spreadsheet, and no formula with it', async () => {
  const written = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
  render(<Markdown text={'| a | b |\n| - | - |\n| **1** | =HYPERLINK("x") |\n| -5 % | c |'} />)
  await userEvent.click(screen.getByRole('button', { name: 'Copy table' }))
  expect(written).toHaveBeenCalledWith('a\tb\n1\t\'=HYPERLINK("x")\n-5 %\tc')
  written.mockRestore()
})
