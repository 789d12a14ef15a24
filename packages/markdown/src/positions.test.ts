import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from './createMarkdown.ts'
import type { Node, Text } from './tree.ts'

const documents = [
  'a *b* `c` [d](e) ![f](g) <http://h.i> ~~j~~',
  '> a **b\n> c** d\n>\n> > e\n>   f',
  '- a\n  b\n\n  c\n- d\n  1. e\n     f',
  '| a | b \\| c |\n| - | - |\n| `d \\| e` | **f** |',
  '> | a |\n> | - |\n> | b |',
  'a\\* b &amp; c  \nd\\\ne\r\nf',
  '# a *b* #\n\nc\n===\n\n    d\n\n```js\ne\n```',
  'a[^1] b\n\n[^1]: c\n    d\n\n[r]: /u\n[r] e',
  '- [x] a\n- [ ] b *c*',
  '<div>\na\n</div>\n\nb <i>c</i>',
  '> a\n>\n>   <div>\n> a\r\n>\t</div>\n\n- b\n\n  <p>\n   c',
  'http://a.b/c and www.d.e and f@g.h',
  '>\t\ta\n\n-\t\tb\n\n1.\tc',
  '😀 **中文：**后 &copy; d',
]

/** The pieces of a text that stand unbroken in the source, as the source has them. */
function piecesOf(text: Text): { index: number; from: number; to: number }[] {
  const marks = [0, text.from, ...(text.jumps ?? [])]
  const pieces = []
  for (let at = 0; at < marks.length; at += 2) {
    const [index = 0, from = 0] = [marks[at], marks[at + 1]]
    pieces.push({ index, from, to: from + (marks[at + 2] ?? text.value.length) - index })
  }
  return pieces
}

function check(source: string, node: Node): void {
  expect(node.from).toBeLessThanOrEqual(node.to)
  expect(node.to).toBeLessThanOrEqual(source.length)
  if (node.type === 'text') checkText(source, node)
  if (!('children' in node)) return
  let end = node.from
  const keys = new Set(node.children.map(({ key }) => key))
  expect(keys.size).toBe(node.children.length)
  for (const child of node.children) {
    expect(child.from).toBeGreaterThanOrEqual(end)
    expect(child.to).toBeLessThanOrEqual(node.to)
    end = child.to
    check(source, child)
  }
}

/** Each piece is what the source has there, but for a reference, which is one character for more. */
function checkText(source: string, text: Text): void {
  const odd = piecesOf(text).filter(({ index, from, to }) => {
    const shown = text.value.slice(index, index + to - from)
    const written = source.slice(from, to).replace(/\r/g, '\n')
    // A tab of which a part belongs to a container is a few blanks in raw HTML.
    const isEqual = text.html === true ? written.endsWith(shown.trimStart()) : written === shown
    return !isEqual && !/^(?:\\|[^&]*&)/.test(source.slice(from))
  })
  expect(odd).toEqual([])
}

describe('positions', { timeout: 120_000 }, () => {
  it.each(documents)('stand in the source of %j', (source) => {
    const tree = parse(source)
    expect(tree.to).toBe(source.length)
    check(source, tree)
  })

  it('slice to what is written', () => {
    const source = '> a **b\n> c** and [d](e)\n\n- `f` *g*'
    const found = new Map<string, string>()
    const walk = (node: Node): void => {
      found.set(node.type, source.slice(node.from, node.to))
      if ('children' in node) node.children.forEach(walk)
    }
    walk(parse(source))
    expect(found.get('strong')).toBe('**b\n> c**')
    expect(found.get('link')).toBe('[d](e)')
    expect(found.get('blockquote')).toBe('> a **b\n> c** and [d](e)')
    expect(found.get('inlineCode')).toBe('`f`')
    expect(found.get('emphasis')).toBe('*g*')
    expect(found.get('listItem')).toBe('- `f` *g*')
  })

  it('hold for random text', () => {
    const parts = fc.constantFrom(
      'a',
      ' ',
      '\n',
      '\n\n',
      '*',
      '**',
      '`',
      '[',
      ']',
      '](u)',
      '- ',
      '> ',
      '|',
      '|-|\n',
      '1. ',
      '# ',
      '\t',
      '~~',
      '\r\n',
      '<b>',
      '😀',
    )
    const property = fc.property(fc.array(parts, { maxLength: 40 }), (list) => {
      const source = list.join('')
      const tree = parse(source)
      expect(tree.to).toBe(source.length)
      check(source, tree)
    })
    fc.assert(property, { numRuns: Number(process.env['MARKDOWN_RUNS'] ?? 400) })
  })
})
