import { describe, expect, it } from 'vitest'
import { createMarkdown, parse } from './createMarkdown.ts'
import type { Node } from './tree.ts'

/** A node in a few signs: its type, `?` where it is pending, its address, its text. */
function brief(node: Node): string {
  if (node.type === 'text') return JSON.stringify(node.value)
  const pending = 'pending' in node ? '?' : ''
  const url = 'url' in node && node.url !== null ? `<${node.url}>` : ''
  const own = 'value' in node ? JSON.stringify(node.value) : ''
  const label =
    node.type === 'image' ? node.alt : node.type === 'footnoteReference' ? node.label : ''
  const children = 'children' in node ? `(${node.children.map(brief).join(' ')})` : ''
  return `${node.type}${pending}${url}${own}${label}${children}`
}

function growing(text: string): string {
  const markdown = createMarkdown()
  markdown.append(text)
  return markdown.tree.children.map(brief).join(' ')
}

describe('the unfinished end', () => {
  it.each([
    ['a **b', 'paragraph("a " strong("b"))'],
    ['*b', 'paragraph(emphasis("b"))'],
    ['__b', 'paragraph(strong("b"))'],
    ['***b', 'paragraph(emphasis(strong("b")))'],
    ['~~b', 'paragraph(delete("b"))'],
    ['**a *b', 'paragraph(strong("a " emphasis("b")))'],
    ['x **b*', 'paragraph("x " strong("b"))'],
    ['x **b**', 'paragraph("x " strong("b"))'],
    ['a `c', 'paragraph("a " inlineCode"c")'],
    ['``c `d', 'paragraph(inlineCode"c `d")'],
    ['``c`', 'paragraph(inlineCode"c")'],
    ['**`c', 'paragraph(strong(inlineCode"c"))'],
    ['> a **b', 'blockquote(paragraph("a " strong("b")))'],
    ['# a *b', 'heading("a " emphasis("b"))'],
    [
      '| a |\n| - |\n| b **c',
      'table(tableRow(tableCell("a")) tableRow(tableCell("b " strong("c"))))',
    ],
  ])('closes what %j opens', (text, expected) => {
    expect(growing(text)).toBe(expected)
  })

  it.each([
    ['[t', 'paragraph(link?("t"))'],
    ['[t]', 'paragraph(link?("t"))'],
    ['[t](', 'paragraph(link?("t"))'],
    ['[t](htt', 'paragraph(link?("t"))'],
    ['[t](http://a "ti', 'paragraph(link?("t"))'],
    ['[t][re', 'paragraph(link?("t"))'],
    ['![a', 'paragraph(image?a)'],
    ['![a](htt', 'paragraph(image?a)'],
    ['[![a](b', 'paragraph(link?(image?a))'],
    ['- **[b](h', 'list(listItem(paragraph(strong(link?("b")))))'],
    ['<http://a', 'paragraph(link?("http://a"))'],
    ['<a.b@c', 'paragraph(link?("a.b@c"))'],
    ['*see http://exa**', 'paragraph(emphasis("see http://exa"))'],
    ['http://exa', 'paragraph("http://exa")'],
    ['see www.exa', 'paragraph("see www.exa")'],
    ['me@exa.co', 'paragraph("me@exa.co")'],
    ['me@exa.co.', 'paragraph("me@exa.co.")'],
    ['xmpp:me@exa.co/', 'paragraph("xmpp:me@exa.co/")'],
    ['xmpp:me@exa.co/r..', 'paragraph("xmpp:me@exa.co/r..")'],
    ['see http://a.b c', 'paragraph("see " link<http://a.b>("http://a.b") " c")'],
    ['[a]: http://exa', ''],
    ['[b]\n\n[b]: http://exa', 'paragraph("[b]")'],
    ['[b]\n\n[b]: http://exa\n', 'paragraph(link<http://exa>("b"))'],
    ['[b]\n\n[b]: http://exa\n"ti', 'paragraph(link<http://exa>("b"))'],
  ])('makes no address of %j before it is whole', (text, expected) => {
    expect(growing(text)).toBe(expected)
  })

  it.each([
    ['[1]', 'paragraph("[1]")'],
    ['a [b] c', 'paragraph("a [b] c")'],
    ['a **b\n\nc', 'paragraph("a **b") paragraph("c")'],
    ['<div', 'paragraph("<div")'],
    ['&am', 'paragraph("&am")'],
    ['a\\', 'paragraph("a\\\\")'],
    ['```js\nco', 'code"co"'],
  ])('leaves %j as it is', (text, expected) => {
    expect(growing(text)).toBe(expected)
  })

  it.each([
    ['text\n-', 'paragraph("text")'],
    ['text\n=', 'paragraph("text")'],
    ['- a\n-', 'list(listItem(paragraph("a")))'],
    ['- a\n- [ ]', 'list(listItem(paragraph("a")))'],
    ['a\n#', 'paragraph("a")'],
    ['a\n1.', 'paragraph("a")'],
    ['a\n``', 'paragraph("a")'],
    ['```\na\n``', 'code"a"'],
    ['a **', 'paragraph("a ")'],
    ['a *', 'paragraph("a ")'],
    ['see [', 'paragraph("see ")'],
    ['see ![', 'paragraph("see ")'],
    ['see !', 'paragraph("see ")'],
    ['see **!', 'paragraph("see ")'],
    ['**see**!', 'paragraph(strong("see") "!")'],
    ['oh!', 'paragraph("oh!")'],
    ['a <', 'paragraph("a ")'],
    ['\uD83D', ''],
  ])('holds back the last signs of %j', (text, expected) => {
    expect(growing(text)).toBe(expected)
  })

  it('shows a first line with a pipe as a table, until the next line says it is none', () => {
    const row = 'tableRow(tableCell("a") tableCell("b"))'
    expect(growing('| a | b')).toBe(`table?(${row})`)
    expect(growing('| a | b |\n|--')).toBe(`table?(${row})`)
    expect(growing('| a | b |\n|--|--|\n')).toBe(`table(${row})`)
    expect(growing('| a | b |\nno')).toBe('paragraph("| a | b |\\nno")')
  })

  it('keeps a place for a footnote until the answer ends', () => {
    expect(growing('a[^1')).toBe('paragraph("a" footnoteReference?1)')
    expect(growing('a[^1] b')).toBe('paragraph("a" footnoteReference?1 " b")')
    expect(growing('a[^1] b\n\n[^1]: c')).toContain('"a" footnoteReference1 " b"')
    expect(parse('a[^1] b').children.map(brief)).toEqual(['paragraph("a[^1] b")'])
  })

  it('is what CommonMark says at the end', () => {
    for (const text of ['a **b', '[t](htt', '| a |', 'a `b', '[a]: b', '-', 'a\n=', 'http://a.b']) {
      const markdown = createMarkdown()
      markdown.append(text)
      void markdown.tree
      markdown.end()
      expect(markdown.tree).toEqual(parse(text))
      expect(JSON.stringify(markdown.tree)).not.toContain('pending')
    }
  })
})

const answer = `[r]: https://site.example/ref "t"

# Heading one

A paragraph with **bold words**, *emphasis*, ***both***, \`code\`, \`\`co\`de\`\`, ~~gone~~ and
[a link](https://site.example/path "title"). An image ![its text](https://site.example/a.png),
<https://auto.example> and https://bare.example/x. Mail me@site.example now[^1].

- item one
- item **two** with [link](http://x.example)
  - nested *one*
- [x] task

1. first

   in the item
2. second

> quote with **bold** and
> more \`text\`

| a | b |
|---|:-:|
| 1 | **x** |
| \`c\` | [l](u) |

\`\`\`js
const a = "**not bold**"
\`\`\`

See [ref][r] and [r] too. 3 * 4 = 12, snake_case_name and 2 < 3 & more.

Setext
------

***

[![badge](https://i.example)](https://link.example) and **bold**
**Note:** __strong__ and _em_. 中文**注意：**后面.

[^1]: The **note**.
`

/** What is read of a tree, with a sign for what has no text. */
function read(node: Node): string {
  if (node.type === 'image') return node.alt
  if (node.type === 'footnoteReference') return '†'
  if (node.type === 'thematicBreak') return '—'
  if ('value' in node) return node.value
  const end = ['paragraph', 'heading', 'tableCell'].includes(node.type) ? '\n' : ''
  return 'children' in node ? node.children.map(read).join('') + end : '\n'
}

describe('an answer that comes letter by letter', { timeout: 30_000 }, () => {
  it('shows at each step only what it shows in the end, and all but the last signs of it', () => {
    const last = read(parse(answer))
    const markdown = createMarkdown()
    const odd: string[] = []
    let longest = 0
    for (const [index, letter] of answer.split('').entries()) {
      markdown.append(letter)
      const shown = read(markdown.tree).replace(/\n+$/, '')
      if (!last.startsWith(shown) || shown.length < longest - 3)
        odd.push(answer.slice(0, index + 1))
      longest = shown.length
    }
    // The first definition is read as a link until its colon comes.
    expect(odd).toEqual(['[r', '[r]'])
  })
})
