import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { Markdown } from './Markdown.tsx'

afterEach(cleanup)

it('leads each mark to its own footnote, in any script', () => {
  render(<Markdown text={'So[^甲] it[^乙] is[^a.b]\n\n[^甲]: One\n[^乙]: Two\n[^a.b]: Three'} />)
  const marks = document.querySelectorAll("[data-part='footnote-reference'] a")
  const notes = [...marks].map((mark) =>
    document.getElementById(mark.getAttribute('href')?.slice(1) ?? ''),
  )
  expect(notes.map((note) => note?.textContent)).toEqual(['甲One', '乙Two', 'a.bThree'])
})

it('leads a mark to the first of two footnotes of one label, and gives no id twice', () => {
  const text = 'So[^1] it is\n\n- item\n\n  [^1]: One\n\n[^1]: Two\n\n> [^1]: Three'
  const { rerender } = render(<Markdown text="" streaming />)
  for (let end = 1; end <= text.length; end += 1) {
    rerender(<Markdown text={text.slice(0, end)} streaming={end < text.length} />)
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  }
  const mark = document.querySelector("[data-part='footnote-reference'] a")
  const note = document.getElementById(mark?.getAttribute('href')?.slice(1) ?? '')
  expect(note).toHaveTextContent('1One')
  expect(screen.getByText('Three')).toBeVisible()
})
