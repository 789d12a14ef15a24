import { cleanup, render, screen } from '@testing-library/react'
import { Profiler } from 'react'
import { afterEach, expect, it } from 'vitest'
import '../styles/index.css'
import { Markdown } from './Markdown.tsx'

afterEach(cleanup)

it.each([
  ['a script', '[a](javascript:alert(1))'],
  ['a script in disguise', '[a](java&#10;script:alert(1))'],
  ['data', '[a](data:text/html,x)'],
  ['a place on this page', '[a](/admin)'],
])('makes no link to %s', (_, text) => {
  render(<Markdown text={text} />)
  expect(screen.queryByRole('link')).toBeNull()
  expect(screen.getByText('a')).toBeVisible()
})

it('says where a link leads and gives its target nothing', () => {
  render(<Markdown text="[a](https://example.com/x)" />)
  const link = screen.getByRole('link', { name: 'a example.com' })
  expect(link).toHaveAttribute('rel', 'noopener noreferrer nofollow ugc')
  expect(link).toHaveAttribute('title', 'Opens example.com')
})

it('asks for no picture, whole or half', () => {
  const text = 'x ![chart](https://evil.test/?q=secret)'
  const { rerender } = render(<Markdown text="" streaming />)
  for (let end = 1; end <= text.length; end += 1) {
    rerender(<Markdown text={text.slice(0, end)} streaming />)
    expect(document.querySelector('img, picture, video, iframe, object')).toBeNull()
  }
  rerender(<Markdown text={text} />)
  expect(screen.getByRole('link', { name: /chart.*evil\.test/ })).toBeVisible()
})

it('shows raw HTML as what it is', () => {
  render(<Markdown text={'<img src=x onerror=alert(1)> and <b>bold</b>'} />)
  expect(document.querySelector('img, b')).toBeNull()
  expect(screen.getByText(/onerror/)).toBeVisible()
})

it('never shows the private glyphs of a citation marker', () => {
  render(<Markdown text={'It is so\uE200cite\uE202turn0search1\uE201. Then\uE200cite'} streaming />)
  expect(screen.getByText('It is so. Then')).toBeVisible()
})

it('shows no half-written mark while the text comes', () => {
  render(<Markdown text="Some **bo" streaming />)
  expect(screen.getByText('bo').tagName).toBe('STRONG')
})

it('starts anew when the text is another one', () => {
  const { rerender } = render(<Markdown text="One *text*" streaming />)
  rerender(<Markdown text="Another" streaming />)
  expect(screen.getByText('Another')).toBeVisible()
  expect(screen.queryByText('text')).toBeNull()
})

it('goes on in its own direction, paragraph by paragraph', () => {
  render(<Markdown text={'English\n\nعربية'} />)
  expect(getComputedStyle(screen.getByText('English')).direction).toBe('ltr')
  expect(getComputedStyle(screen.getByText('عربية')).direction).toBe('rtl')
})

it('draws a word more in less time than the text takes anew', () => {
  const paragraph = 'A paragraph with **bold** and `code` words in it, again and again.\n\n'
  const times: number[] = []
  const draw = (text: string) => (
    <Profiler id="markdown" onRender={(_, __, actual) => times.push(actual)}>
      <Markdown text={text} streaming />
    </Profiler>
  )
  const long = paragraph.repeat(400)
  const { rerender } = render(draw(long))
  for (const words of ['one', 'one more', 'one more word']) rerender(draw(`${long}${words}`))
  const [whole = 0, ...later] = times
  expect(Math.min(...later)).toBeLessThan(whole / 2)
})

it.each([
  [
    'a hundred lists in each other',
    Array.from({ length: 100 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n'),
  ],
  ['a word without end', 'a'.repeat(10_000)],
  ['a wide table', `|${' a |'.repeat(60)}\n|${' - |'.repeat(60)}\n|${' wide |'.repeat(60)}`],
  ['wide code', `\`\`\`\n${'wide '.repeat(500)}\n\`\`\``],
])('keeps %s inside its column', (_, text) => {
  render(
    <main style={{ padding: '1rem' }}>
      <Markdown text={text} />
    </main>,
  )
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(window.innerWidth)
})
