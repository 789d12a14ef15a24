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

const frame = () => new Promise((shown) => requestAnimationFrame(shown))
const head = '| Package | Downloads a month | What it does well | Licence |\n|---|--:|---|---|\n'
const rows = [
  '| micromark | 93,000,000 | Correct and exact, keeps positions of every node | MIT |\n',
  '| marked | 115,000,000 | Fast, small, one pass; no positions | MIT |\n',
  '| remark | 7 | Little | BSD with a patent grant that is longer than all the others |\n',
  '| x | 1 | Much more than one would think, because it is told at great length here | MIT |\n',
]

it.each([360, 800])(
  'moves no column to a side for a word in a later row, at %i px',
  async (width) => {
    const text = head + rows.join('')
    const draw = (end: number) => (
      <div style={{ inlineSize: width }}>
        <Markdown text={text.slice(0, end)} streaming />
      </div>
    )
    const { rerender } = render(draw(head.length + 1))
    const cells = screen.getAllByRole('columnheader')
    await expect.poll(() => cells[0]?.style.minInlineSize).toBeTruthy()
    const places = () => cells.map((cell) => Math.round(cell.getBoundingClientRect().left))
    const height = () => cells[0]?.getBoundingClientRect().height ?? 0
    const first = head.length + (rows[0]?.length ?? 0)
    const moves: string[] = []
    let last = { rows: 0, places: places(), height: height() }
    for (let end = head.length; end < text.length; end += 4) {
      rerender(draw(end))
      await frame()
      await frame()
      const now = { rows: screen.getAllByRole('row').length, places: places(), height: height() }
      expect(now.height).toBeGreaterThanOrEqual(last.height)
      const isSame = now.places.join() === last.places.join()
      if (end > first && now.rows === last.rows && !isSame) moves.push(text.slice(0, end))
      last = now
    }
    expect(moves).toEqual([])
  },
)

/** The longest word of a column stands in its last row. */
const late = `| Kind | Wait | Requests for "response" |
|---|---|---|
| None at all | 0 ms | 8 |
| Cheap, local search | 150 ms | 2 to 3 |
| Unforeseeable | 1 s | 1 |
`
const rowHeights = () => screen.getAllByRole('row').map((row) => row.getBoundingClientRect().height)

/** Draws a table on a page as wide as a phone, a few letters with each frame; gives what draws another text. */
async function growNarrow(text: string, look: () => void = () => undefined) {
  const draw = (shown: string, streaming = true) => (
    <div style={{ inlineSize: 330 }}>
      <Markdown text={shown} streaming={streaming} />
    </div>
  )
  const start = text.indexOf('|---') + 20
  const { rerender } = render(draw(text.slice(0, start)))
  const [first] = screen.getAllByRole('columnheader')
  await expect.poll(() => first?.style.minInlineSize).toBeTruthy()
  for (let end = start; end < text.length + 4; end += 4) {
    rerender(draw(text.slice(0, end)))
    await frame()
    await frame()
    look()
  }
  return (shown: string, streaming?: boolean) => rerender(draw(shown, streaming))
}

it('leaves a row as high as it was when a longer word of a later one makes room in it', async () => {
  const heights: number[] = []
  await growNarrow(late, () => {
    const now = rowHeights()
    for (const [row, height] of now.entries())
      expect(height).toBeGreaterThanOrEqual(heights[row] ?? 0)
    heights.splice(0, heights.length, ...now)
  })
})

it.each([
  ['when the next block comes', `${late}\nT`, true],
  ['when the text ends', late, false],
])('leaves no blank line in a row %s, and moves nothing after that', async (_, text, streaming) => {
  const redraw = await growNarrow(late)
  const [, first = 0, , last = 0] = rowHeights()
  expect(first - last).toBeGreaterThan(20)
  redraw(text, streaming)
  await frame()
  const whole = rowHeights()
  expect((whole[1] ?? 0) - last).toBeLessThan(1)
  redraw(`${text}\n\nAnd so on.`, streaming)
  await frame()
  await frame()
  expect(rowHeights()).toEqual(whole)
})

it('lets columns go when their frame becomes narrower', async () => {
  const draw = (width: number) => (
    <div style={{ inlineSize: width }}>
      <Markdown text={head + rows.join('')} streaming />
    </div>
  )
  const { rerender } = render(draw(800))
  const scroll = () => screen.getByRole('table').parentElement
  const [first] = screen.getAllByRole('columnheader')
  await expect.poll(() => first?.style.minInlineSize).toBeTruthy()
  await frame()
  rerender(draw(640))
  await expect.poll(() => scroll()?.scrollWidth).toBe(scroll()?.clientWidth)
})

it('reads no layout of a table that came whole', async () => {
  render(<Markdown text={head + rows.join('')} />)
  await import('./holdColumns.ts')
  await frame()
  for (const cell of screen.getAllByRole('columnheader')) expect(cell).not.toHaveAttribute('style')
})

it('copies a table for a spreadsheet, and no formula with it', async () => {
  const written = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
  render(<Markdown text={'| a | b |\n| - | - |\n| **1** | =HYPERLINK("x") |\n| -5 % | c |'} />)
  await userEvent.click(screen.getByRole('button', { name: 'Copy table' }))
  expect(written).toHaveBeenCalledWith('a\tb\n1\t\'=HYPERLINK("x")\n-5 %\tc')
  written.mockRestore()
})
