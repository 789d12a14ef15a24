import { HtmlRenderer, Parser } from 'commonmark'
import { tests } from 'commonmark-spec'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadEntities, parse } from '../src/index.ts'
import { checkExample, readInPieces, seededRandom } from './checkExample.ts'
import { gfmExamples } from './gfmExamples.ts'
import { normalizeHtml } from './normalizeHtml.ts'
import { toHtml } from './toHtml.ts'

const examples = tests.map(({ markdown, html }) => ({
  markdown: markdown.replaceAll('→', '\t'),
  html: html.replaceAll('→', '\t'),
}))
const cuttings = Number(process.env['MARKDOWN_CUTTINGS'] ?? 3)

beforeAll(() => loadEntities())

describe('the examples of CommonMark', { timeout: 120_000 }, () => {
  it('are all right, at once and cut at random', () => {
    const random = seededRandom(1)
    const wrong = examples.flatMap((example) => {
      const verdict = checkExample(example, { dialect: 'commonmark' }, random, cuttings)
      return verdict.isRight ? [] : [{ ...example, ...verdict }]
    })
    expect(examples).toHaveLength(652)
    expect(wrong).toEqual([])
  })

  it('joined are what the reference implementation makes of them', () => {
    // The reference takes a definition above an underline before the ones that come first.
    const others = examples.filter(({ markdown }) => !/^\[foo\]: \/url\n[^]*===/.test(markdown))
    const text = others.map(({ markdown }) => markdown).join('\n\n')
    const reference = new HtmlRenderer().render(new Parser().parse(text))
    const found = toHtml(parse(text, { dialect: 'commonmark' }))
    expect(normalizeHtml(found)).toBe(normalizeHtml(reference))
  })

  it.each(['commonmark', 'gfm'] as const)('joined and cut are the same in %s', (dialect) => {
    const text = examples.map(({ markdown }) => markdown).join('\n\n')
    const tree = readInPieces(text, { dialect }, 200, seededRandom(2))
    expect(JSON.stringify(tree)).toBe(JSON.stringify(parse(text, { dialect })))
  })
})

describe('the extensions of GitHub', () => {
  it.each(gfmExamples)('$markdown', (example) => {
    const verdict = checkExample(example, {}, seededRandom(3), cuttings)
    expect(verdict.found).toBe(normalizeHtml(example.html))
    expect(verdict.differsInPieces).toBe(false)
  })
})
