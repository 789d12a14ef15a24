import type { Citation } from '@response-stream/protocol'
import { cleanup, render, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import 'katex/dist/katex.min.css'
import '../styles/index.css'
import { Markdown } from '../Markdown/Markdown.tsx'
import { describePart } from '../part/describePart.tsx'
import { Formula } from './Formula.tsx'
import { MathProvider } from './MathProvider.tsx'

describePart('formula', (props) => <Formula tex="x" {...props} />)

afterEach(cleanup)

function draw(text: string, props: { streaming?: boolean; citations?: readonly Citation[] } = {}) {
  return (
    <MathProvider>
      <Markdown text={text} {...props} />
    </MathProvider>
  )
}

async function formulas(count: number): Promise<readonly Element[]> {
  await waitFor(() => expect(document.querySelectorAll('.katex')).toHaveLength(count))
  return [...document.querySelectorAll('[data-part="formula"]')]
}

it('draws formulas where they stand, with MathML for those who do not see them', async () => {
  render(draw('So **$x^2$** is\n\n- \\(y\\)\n\n$$\nz = 1\n$$\n\n```math\nw\n```'))
  const found = await formulas(4)
  expect(found.map((one) => one.closest('strong, li, p')?.tagName)).toEqual([
    'STRONG',
    'LI',
    'P',
    'P',
  ])
  expect(document.querySelectorAll('math')).toHaveLength(4)
  expect(document.body.textContent).not.toMatch(/\$|\\\(/)
})

it('shows no sign of a formula at any length of the text, and keeps what stands', async () => {
  const text = 'For $x_1$ and \\(y^2\\) it is\n\n$$\n\\frac{a}{b}\n$$\n\nfor $5 and more.'
  const { rerender } = render(draw('', { streaming: true }))
  let first: Element | null = null
  for (let end = 1; end <= text.length; end += 1) {
    rerender(draw(text.slice(0, end), { streaming: true }))
    const words = [...document.querySelectorAll('p')].map(wordsOf).join(' ')
    expect(words.replace('$5', '')).not.toMatch(/[$\\^_{}\uF8E0]/)
    first ??= document.querySelector('p')
    expect(document.querySelector('p')).toBe(first)
  }
  rerender(draw(text))
  await formulas(3)
  expect(screen.getByText(/for \$5 and more/)).toBeVisible()
})

/** The words of an element beside its formulas. */
function wordsOf(element: Element): string {
  const copy = element.cloneNode(true)
  if (!(copy instanceof Element)) return ''
  for (const formula of copy.querySelectorAll("[data-part='formula']")) formula.remove()
  return copy.textContent
}

function cite(from: number, to: number): Citation {
  return {
    annotation: { type: 'url_citation', url: 'https://a.test/' },
    outputIndex: 0,
    contentIndex: 0,
    number: 1,
    span: { from, to },
    url: 'https://a.test/',
    title: 'A',
    host: 'a.test',
  }
}

it('puts the number of a source behind a formula, at its own offset', async () => {
  const text = 'It is $a * b * c$ so, *and* more.'
  render(draw(text, { citations: [cite(0, text.indexOf(' so'))] }))
  const [formula] = await formulas(1)
  const chip = screen.getByRole('link', { name: 'Source 1: A' })
  expect(formula && formula.compareDocumentPosition(chip)).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
  expect(chip.nextSibling?.textContent).toBe(' so, ')
})

it.each(['$$\nz = 1\n$$', '\\[z = 1\\]'])(
  'puts it behind a formula on its own: %s',
  async (own) => {
    const text = `So:\n\n${own}\n\nThen.`
    render(draw(text, { citations: [cite(text.indexOf(own), text.indexOf('\n\nThen'))] }))
    const [formula] = await formulas(1)
    const chip = screen.getByRole('link', { name: 'Source 1: A' })
    expect(formula?.closest('p')).toBe(chip.closest('p'))
  },
)

it('shows as TeX what is none, and as words what was never closed', async () => {
  render(draw('Take $\\frac{a$ and \\(b\n\nThen $x$.'))
  await formulas(1)
  expect(screen.getByText('\\frac{a')).toBeVisible()
  expect(document.querySelector('p')?.textContent).toContain('\\(b'.slice(1))
})

it('takes no address, style or colour from a formula, and keeps it in its place', async () => {
  const text = [
    '$\\href{https://evil.test}{x}$',
    '$\\htmlStyle{position:fixed}{x}$',
    '$\\includegraphics{https://evil.test/a.png}$',
    '$\\textcolor{white}{\\text{seen}}$ and $\\color{red} x$',
    '$x\\kern-80em y$',
  ].join('\n\n')
  render(draw(text))
  await screen.findByText('seen', { selector: 'span' })
  expect(document.querySelector('a, img, [style*="position: fixed"]')).toBeNull()
  const formula = screen.getByText('seen', { selector: 'span' })
  expect(getComputedStyle(formula).color).toBe(
    getComputedStyle(screen.getAllByRole('paragraph')[0] ?? formula).color,
  )
  for (const one of document.querySelectorAll("[data-part='formula']"))
    expect(getComputedStyle(one).overflowX).toMatch(/clip|auto/)
})

it('waits for the end of a fence, and shows one that was cut off as code', async () => {
  const text = 'So\n\n```math\nx^2'
  const { rerender } = render(draw(text, { streaming: true }))
  expect(document.querySelector("[data-part='formula'][data-pending]")).not.toBeNull()
  rerender(draw(text))
  await waitFor(() => expect(screen.getByText('x^2')).toBeVisible())
  rerender(draw(`${text}\n\`\`\``))
  await formulas(1)
})
