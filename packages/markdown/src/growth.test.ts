import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createMarkdown, parse } from './createMarkdown.ts'
import type { Node, Root } from './tree.ts'

/** More runs than the few that each test run has time for. */
const numRuns = Number(process.env['MARKDOWN_RUNS'] ?? 400)

const pieces: readonly string[] = [
  'a',
  'word ',
  'b ',
  '。',
  '中',
  '（',
  '😀',
  ' ',
  '\n',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '\t',
  '  ',
  '    ',
  '*',
  '**',
  '_',
  '__',
  '~~',
  '`',
  '``',
  '```',
  '~~~',
  '\\',
  '\\*',
  '&amp;',
  '&am',
  '!',
  '(',
  ')',
  '"',
  '[',
  ']',
  '](',
  '](/u)',
  '![',
  '[r]',
  '[r]: /u',
  '[r]: /u "t',
  '[^a]',
  '[^a]: ',
  '"t"',
  ':',
  '.',
  '- ',
  '+ ',
  '* ',
  '1. ',
  '2) ',
  '> ',
  '# ',
  '## ',
  '===',
  '---',
  '=',
  '-',
  '#',
  '[x] ',
  '[ ] ',
  '|',
  '| a | b |\n',
  '|--|--|\n',
  '\\|',
  '`|`',
  'http://a.b/c',
  '<http://a.b>',
  'www.x.y',
  'm@n.o',
  '<b>',
  '<!--',
  '-->',
  '<div>',
  '</div>',
  '<?',
  '?>',
]

const texts = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 60 })
  .map((parts) => parts.join(''))
const cuts = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 12 })

/** Appends a text cut at lengths that repeat, and tells after each piece where it stands. */
function grow(
  text: string,
  lengths: readonly number[],
  look: (tree: Root, at: number) => void,
): Root {
  const markdown = createMarkdown()
  for (let at = 0, round = 0; at < text.length; round++) {
    const next = Math.min(text.length, at + (lengths[round % lengths.length] ?? 1))
    markdown.append(text.slice(at, next))
    at = next
    look(markdown.tree, at)
  }
  markdown.end()
  return markdown.tree
}

function nodesOf(node: Node): Node[] {
  return 'children' in node ? [node, ...node.children.flatMap(nodesOf)] : [node]
}

describe('growing text', { timeout: 120_000 }, () => {
  it.each([
    ['[r]: /u "t*[r]\n?> ` "', 't'],
    ['[a]\n\n[a]: /u\n"ti', 'tle"\n'],
    ['[a]\n\n[a]: /u', 'x'],
    ['text\n#', 'x'],
    ['| a |\n| - |\n| [a] |\n\n[a]', ': /u'],
    ['a[^b]\n\n[^b', ']: c'],
    ['- a\n- b\n\n  [r]: /u\n', '- d'],
    ['a\r', '\nb'],
    [`[^a] ${'word '.repeat(80)}`, 'word'],
    ['**a `', '`b** c'],
  ])('reads %j with %j behind it as the whole', (start, end) => {
    const markdown = createMarkdown()
    markdown.append(start)
    void markdown.tree
    markdown.append(end)
    void markdown.tree
    markdown.end()
    expect(markdown.tree).toEqual(parse(start + end))
  })

  it('ends as the finished text', () => {
    const property = fc.property(texts, cuts, (text, lengths) => {
      expect(JSON.stringify(grow(text, lengths, () => {}))).toBe(JSON.stringify(parse(text)))
    })
    fc.assert(property, { numRuns })
  })

  it('has at each step the tree of the same text in one piece', () => {
    const property = fc.property(texts, cuts, (text, lengths) => {
      grow(text, lengths, (tree, at) => {
        const once = createMarkdown()
        once.append(text.slice(0, at))
        expect(JSON.stringify(tree)).toBe(JSON.stringify(once.tree))
      })
    })
    fc.assert(property, { numRuns })
  })

  it('agrees over long paragraphs too, where reading goes on from a checkpoint', () => {
    const long = fc
      .array(
        fc.constantFrom(
          ...pieces.filter((piece) => !/[\r\n]/.test(piece)),
          'some words and more of them ',
        ),
        {
          minLength: 100,
          maxLength: 300,
        },
      )
      .map((parts) => parts.join(''))
    const property = fc.property(long, cuts, (text, lengths) => {
      const steps = lengths.map((length) => length * 5)
      expect(JSON.stringify(grow(text, steps, () => {}))).toBe(JSON.stringify(parse(text)))
    })
    fc.assert(property, { numRuns: Math.ceil(numRuns / 8) })
  })

  /** Paragraphs in which something may be open up to their end. */
  const openTexts = (most: number): fc.Arbitrary<string> => {
    const rare = fc.constantFrom(...pieces.filter((piece) => !/\n|\r/.test(piece)))
    const words = fc.constantFrom(
      'some words and more of them ',
      'words of one line\nand the next ',
    )
    const parts = fc.array(fc.oneof({ weight: 30, arbitrary: words }, rare), {
      minLength: most / 2,
      maxLength: most,
    })
    const starts = fc.constantFrom('', '*a ', '[a ', '> `a ', '- <!-- a ', '这是。', '[a](/u "')
    return fc.tuple(starts, parts).map(([start, list]) => start + list.join(''))
  }

  it('agrees at each step where something is open for long', () => {
    const property = fc.property(openTexts(120), cuts, (text, lengths) => {
      const steps = lengths.map((length) => length * 20)
      let round = 0
      const end = grow(text, steps, (tree, at) => {
        if (round++ % 9 !== 0) return
        const once = createMarkdown()
        once.append(text.slice(0, at))
        expect(JSON.stringify(tree)).toBe(JSON.stringify(once.tree))
      })
      expect(JSON.stringify(end)).toBe(JSON.stringify(parse(text)))
    })
    fc.assert(property, { numRuns: Math.ceil(numRuns / 8) })
  })

  it('ends as the finished text where something was open for so long that it was taken for text', () => {
    const property = fc.property(openTexts(600), cuts, (text, lengths) => {
      const steps = lengths.map((length) => length * 40)
      expect(JSON.stringify(grow(text, steps, () => {}))).toBe(JSON.stringify(parse(text)))
    })
    fc.assert(property, { numRuns: Math.ceil(numRuns / 8) })
  })

  it('changes no node that it has handed out', () => {
    const property = fc.property(texts, cuts, (text, lengths) => {
      const seen: [Root, string][] = []
      grow(text, lengths, (tree) => seen.push([tree, JSON.stringify(tree)]))
      for (const [tree, written] of seen) expect(JSON.stringify(tree)).toBe(written)
    })
    fc.assert(property, { numRuns })
  })

  it('keeps an equal node as the same object', () => {
    const property = fc.property(texts, cuts, (text, lengths) => {
      let before = new Map<string, Node>()
      grow(text, lengths, (tree) => {
        const now = new Map(nodesOf(tree).map((node) => [pathKey(tree, node), node]))
        const renewed = [...now].filter(([key, node]) => before.get(key) !== node)
        const same = renewed.filter(
          ([key, node]) => JSON.stringify(before.get(key)) === JSON.stringify(node),
        )
        expect(same).toEqual([])
        before = now
      })
    })
    fc.assert(property, { numRuns: Math.ceil(numRuns / 2) })
  })

  it('keeps the finished blocks of a long answer from step to step', () => {
    const answer = '# A\n\nText with **bold**.\n\n- one\n- two\n\n```js\ncode\n```\n\n'.repeat(20)
    let kept = 0
    let all = 0
    let before: readonly Node[] = []
    grow(answer, [16], ({ children }) => {
      all += children.length
      kept += children.filter((node, index) => before[index] === node).length
      before = children
    })
    expect(kept / all).toBeGreaterThan(0.95)
  })
})

/** The keys from the root to a node, with the types: what tells it from all others. */
function pathKey(root: Root, wanted: Node): string {
  const path: string[] = []
  const walk = (node: Node): boolean => {
    path.push(`${node.type}:${node.key}`)
    if (node === wanted || ('children' in node && node.children.some(walk))) return true
    path.pop()
    return false
  }
  walk(root)
  return path.join('/')
}
