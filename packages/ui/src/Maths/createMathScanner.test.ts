import { expect, it } from 'vitest'
import { createMathScanner, mask } from './createMathScanner.ts'

function formulasOf(text: string): readonly string[] {
  const scanner = createMathScanner()
  scanner.read(text, true)
  return scanner.spans.map(({ tex, state, display }) => `${display ? 'block ' : ''}${state} ${tex}`)
}

it.each([
  ['a dollar on both sides', 'so $x^2$ is', ['whole x^2']],
  ['parentheses', 'so \\(x\\) is', ['whole x']],
  ['brackets, over lines', '\\[\nx = 1\n\\]', ['block whole x = 1']],
  ['two dollars', 'so $$x$$', ['block whole x']],
  ['several on a line', '$a$, $b$ and $c$.', ['whole a', 'whole b', 'whole c']],
  ['an escaped dollar inside', '$a\\$b$', ['whole a\\$b']],
  ['words in braces', '$x \\text{ for all values } y$', ['whole x \\text{ for all values } y']],
  ['a quotation', '> $$\n> x\n> $$', ['block whole x']],
])('finds %s', (_, text, formulas) => {
  expect(formulasOf(text)).toEqual(formulas)
})

it.each([
  ['prices', 'It costs $5 and $10.'],
  ['a range of prices', '$5-$10 or $5/month–$10/month'],
  ['prices in thousands', 'from $12,000. The others ask $9,000'],
  ['prices behind the number', 'I have $20 and you have 30$ left'],
  ['an escaped dollar', 'so \\$x\\$ is'],
  ['variables of a shell', 'set $HOME or $PATH first'],
  ['code', 'so `$x$` and ``a`$x$`` is'],
  ['a fence', '```sh\necho $x$ $$\n```\nand'],
  ['a fence in a list', '- a\n  ~~~\n  $x$\n  ~~~'],
  ['an address', 'https://a.test/?a=$b&c=$d'],
  ['what a paragraph ends', '\\(x\n\nand then \\)'],
  ['nothing', '$$ $$ and \\(\\)'],
])('takes for no formula %s', (_, text) => {
  expect(formulasOf(text)).toEqual([])
})

const long = [
  'Take $x_1$ and \\(y\\), for $5 or `$z$`:',
  '\\[\n\\frac{a}{b} = c\n\\]\n',
  '```\n$q$\n```\n- $$r$$ and \\(never closed\n\nThen $s = t',
].join('\n\n')

it('never takes back what it showed, wherever the text is cut, and ends alike', () => {
  const whole = createMathScanner()
  whole.read(long, true)
  for (const size of [1, 2, 3, 7]) {
    const scanner = createMathScanner()
    let last = ''
    for (let end = size; end < long.length; end += size) {
      const shown = scanner.read(long.slice(0, end), false)
      expect(shown.startsWith(last)).toBe(true)
      expect(shown.length).toBeLessThanOrEqual(end)
      last = shown
    }
    expect(scanner.read(long, true)).toHaveLength(long.length)
    const found = scanner.spans.filter(({ state }) => state === 'whole')
    expect(found).toEqual(whole.spans)
  }
})

it('shows no sign of a formula that is coming', () => {
  const scanner = createMathScanner()
  expect(scanner.read('so \\', false)).toBe('so ')
  expect(scanner.read('so \\(x', false)).toBe(`so ${mask.repeat(3)}`)
  expect(scanner.spans).toMatchObject([{ state: 'open' }])
  expect(scanner.read('so \\(x\\) is', false)).toBe(`so ${mask.repeat(5)} is`)
  expect(scanner.spans).toMatchObject([{ state: 'whole', tex: 'x', from: 3, to: 8 }])
})

it('reads a hundred thousand open signs in a moment', () => {
  const text = '\\( $x_ `'.repeat(12_500)
  const started = performance.now()
  const scanner = createMathScanner()
  for (let end = 1000; end < text.length; end += 1000) scanner.read(text.slice(0, end), false)
  scanner.read(text, true)
  expect(performance.now() - started).toBeLessThan(2000)
})
