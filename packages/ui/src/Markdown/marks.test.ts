import type { Citation } from '@response-stream/protocol'
import { expect, it } from 'vitest'
import { parse } from '@response-stream/markdown'
import { markCitations as markIn, marksWithin } from './marks.ts'

const markCitations = (text: string, citations: readonly Citation[]) =>
  markIn(text, citations, parse(text), new WeakMap())

function cite(text: string, part: string, number: number, url = 'https://a.test/'): Citation {
  const from = text.indexOf(part)
  const span = { from, to: from + part.length }
  const annotation = { type: 'url_citation' as const, url }
  return {
    annotation,
    outputIndex: 0,
    contentIndex: 0,
    number,
    span,
    url,
    title: 'A',
    host: 'a.test',
  }
}

it('puts the number in the place of a link marker, behind the full stop', () => {
  const text = 'It is so. ([a.test](https://a.test/)) Then'
  const { marks, hidden } = markCitations(text, [cite(text, '([a.test](https://a.test/))', 1)])
  expect(hidden).toEqual([{ from: 9, to: 37 }])
  expect(marks.map(({ at }) => at)).toEqual([37])
})

it('takes the brackets away with a marker that stands inside them', () => {
  const text = 'So ([a](https://a.test/), [b](https://b.test/)).'
  const citations = [cite(text, '[a](https://a.test/)', 1), cite(text, '[b](https://b.test/)', 2)]
  const { marks, hidden } = markCitations(text, citations)
  expect(text.slice(0, hidden[0]?.from) + text.slice(hidden[0]?.to)).toBe('So.')
  expect(marks).toHaveLength(1)
  expect(marks[0]?.citations.map(({ number }) => number)).toEqual([1, 2])
  expect(marks[0]?.at).toBe(text.length)
})

it('leaves cited words where they are and puts the number behind them', () => {
  const text = 'Water boils at 100 °C. Always.'
  const { marks, hidden } = markCitations(text, [cite(text, 'boils at 100 °C', 3)])
  expect(hidden).toEqual([])
  expect(text.slice(0, marks[0]?.at)).toBe('Water boils at 100 °C.')
})

it('hides the private glyphs of a marker', () => {
  const text = 'So it is\uE200cite\uE202turn0search1\uE201.'
  const { hidden } = markCitations(text, [cite(text, '\uE200cite\uE202turn0search1\uE201', 1)])
  expect(text.slice(0, hidden[0]?.from) + text.slice(hidden[0]?.to)).toBe('So it is.')
})

it.each([
  ['a line end', 'Water boils.\n\nThen', 'boils.\n', 'Water boils.'],
  ['the sign of the next item', '- one\n- two', 'one\n- ', '- one'],
  ['the sign that ends a strong word', '**one**\n\ntwo', 'one**\n', '**one**'],
  ['the line between cells', '| one | two |\n|-|-|', 'one |', '| one'],
  ['the fence of code', '```\none\n```\n\ntwo', 'one\n```\n\n', '```\none\n```'],
])('puts the number of a span that reaches %s behind its words', (_, text, part, before) => {
  const { marks } = markCitations(text, [cite(text, part, 1)])
  expect(text.slice(0, marks[0]?.at)).toBe(before)
})

it('waits with a number for the words that it follows', () => {
  const citations = [cite('So it is.\n\nThen', 'Then', 1)]
  const { marks } = markIn('So it is', citations, parse('So it is'), new WeakMap())
  expect(marks[0]?.at).toBe(15)
})

it('shows one number where one source is cited twice at one place', () => {
  const text = 'So it is.'
  const { marks } = markCitations(text, [cite(text, 'So it is', 1), cite(text, 'it is', 1)])
  expect(marks[0]?.citations).toHaveLength(1)
})

it('leaves a cited link whose words belong to the sentence, and puts the number behind it', () => {
  const text = 'See [the release notes](https://a.test/) first.'
  const link = '[the release notes](https://a.test/)'
  const { marks, hidden } = markCitations(text, [cite(text, link, 1)])
  expect(hidden).toEqual([])
  expect(text.slice(0, marks[0]?.at)).toBe('See [the release notes](https://a.test/)')
})

it('takes away a link that only names its source', () => {
  const text = 'So it is [a.test](https://a.test/).'
  const { hidden } = markCitations(text, [cite(text, '[a.test](https://a.test/)', 1)])
  expect(text.slice(0, hidden[0]?.from) + text.slice(hidden[0]?.to)).toBe('So it is.')
})

it('takes the sentence before a marker for what it proves', () => {
  const text = 'One thing. It **is** so. ([a.test](https://a.test/)) Then'
  const { claims } = markCitations(text, [cite(text, '([a.test](https://a.test/))', 1)])
  expect(claims.map(({ from, to }) => text.slice(from, to))).toEqual(['It **is** so.'])
})

it('puts the number behind the punctuation that follows a strong word', () => {
  const text = 'It is **so**. Then'
  const { marks } = markCitations(text, [cite(text, 'so', 1)])
  expect(text.slice(0, marks[0]?.at)).toBe('It is **so**.')
})

it('gives a block the same marks as long as they show the same, so that it is not drawn anew', () => {
  const text = 'One is so.\n\nTwo is so.\n\nThree is so.'
  const [one, two, three] = parse(text).children
  if (!one || !two || !three) throw new Error('The text has three paragraphs')
  const cited = cite(text, 'One', 1)
  const first = markCitations(text, [cited])
  const second = markCitations(text, [cited, cite(text, 'Two', 2)])
  expect(marksWithin(one, second)).toBe(marksWithin(one, first))
  expect(marksWithin(two, second).marks).toHaveLength(1)
  expect(marksWithin(three, second)).toBe(marksWithin(three, first))
})
