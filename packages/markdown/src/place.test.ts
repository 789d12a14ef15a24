import { describe, expect, it } from 'vitest'
import { createMarkdown, parse } from './createMarkdown.ts'
import { place, type Placement } from './place.ts'

/** The placement of what a text has between two bars, in words. */
function placed(marked: string): unknown {
  const from = marked.indexOf('¦')
  const to = marked.indexOf('¦', from + 1) - 1
  return words(place(parse(marked.replaceAll('¦', '')), from, to))
}

function words(placement: Placement): unknown {
  if (placement.type === 'slices') {
    return placement.slices.map(({ node, start, end }) =>
      node.type === 'text' ? node.value.slice(start, end) : node.type,
    )
  }
  const { node, index } = placement
  return node?.type === 'text' ? `${node.value.slice(0, index)}|` : `${node?.type ?? 'nothing'}|`
}

describe('place', () => {
  it.each([
    ['inside a text', 'one ¦two¦ three', ['two']],
    ['across nodes', 'a ¦b **c** d¦ e', ['b ', 'c', ' d']],
    ['across blocks', '¦a\n\n- b¦ c', ['a', 'b']],
    ['a link alone', 'see ¦[site](http://a.b)¦ now', ['link']],
    ['a link in parentheses', 'see ¦([site](http://a.b))¦ now', ['link']],
    ['a bare address', 'see ¦http://a.b/c¦ now', ['link']],
    ['the address of a link', 'see [site](¦http://a.b¦) now', ['link']],
    ['a part of the text of a link', '[one ¦two¦](http://a.b)', ['two']],
    ['a link among other text', '¦see [it](http://a.b)¦', ['see ', 'it']],
    ['code in a line', 'a `b ¦c¦ d`', ['inlineCode']],
    ['a code block', '```\na ¦b¦ c\n```', ['code']],
    ['an image', 'a ¦![b](c)¦ d', ['image']],
    ['the signs of a strong text', 'a **b¦**¦ c', 'b|'],
    ['nothing', 'a ¦¦b', 'a |'],
    ['text behind an escape and an entity', 'a\\* &amp; ¦b¦', ['b']],
    ['text in a quote of two lines', '> a\n> ¦b c¦ d', ['b c']],
    ['a cell with an escaped pipe', '| a |\n| - |\n| b \\| ¦c¦ |', ['c']],
    ['the mark of a footnote', 'a¦[^1]¦\n\n[^1]: b', ['footnoteReference']],
    ['a definition', 'a\n\n[b]: ¦/c¦\n\nd', 'a|'],
  ])('finds %s', (_, marked, expected) => {
    expect(placed(marked)).toEqual(expected)
  })

  it('puts what lies behind the end at the end', () => {
    expect(words(place(parse('a\n\nb **c**'), 90, 99))).toBe('c|')
    expect(words(place(parse(''), 0, 3))).toBe('nothing|')
  })

  it('takes what is there of a span that is still being written', () => {
    expect(words(place(parse('a b c'), 2, 90))).toEqual(['b c'])
  })

  it('gives the same answer while the text grows', () => {
    const text = '# A\n\nOne [two](http://a.b) three **four** five. ¦Six `seven`¦ eight.\n\nnine'
    const from = text.indexOf('¦')
    const to = text.lastIndexOf('¦') - 1
    const markdown = createMarkdown()
    const answers: unknown[] = []
    for (const [index, character] of Array.from(text.replaceAll('¦', '')).entries()) {
      markdown.append(character)
      if (index > to) answers.push(words(place(markdown.tree, from, to)))
    }
    expect(answers.length).toBeGreaterThan(10)
    for (const answer of answers) expect(answer).toEqual(['Six ', 'inlineCode'])
  })

  it('costs no walk over the tree', () => {
    const tree = parse('word *em* word\n\n'.repeat(4000))
    let reads = 0
    const children = new Proxy(tree.children, {
      get(target, key, receiver) {
        if (/^\d+$/.test(String(key))) reads += 1
        return Reflect.get(target, key, receiver)
      },
    })
    for (let at = 0; at < 1000; at++) place({ ...tree, children }, at * 60, at * 60 + 20)
    expect(reads / 1000).toBeGreaterThan(1)
    expect(reads / 1000).toBeLessThan(50)
  })
})
