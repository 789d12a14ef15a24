import { describe, expect, it } from 'vitest'
import { createMarkdown, parse } from './createMarkdown.ts'
import type { Paragraph } from './tree.ts'

const someWords = (count: number): string => 'some words '.repeat(count)
const inSteps = (text: string, size: number): string[] =>
  text.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? []

/** Texts in pieces, of which something is open for so long that reading goes on behind it. */
const longOpen: Readonly<Record<string, readonly string[]>> = {
  'an address that ends in punctuation': [`a http://a.b/${'c'.repeat(2100)}中"`, ')', ' d'],
  'code in the text of a link that is old': inSteps(
    `[a \`b ${someWords(250)}http://a.b/c\`\`more ${someWords(20)}](/u) ${someWords(250)}`,
    90,
  ),
  'a star that is closed right behind a checkpoint': inSteps(`*a ${someWords(300)}b* c`, 90),
  'two that are closed one after the other': inSteps(
    `**a *b ${someWords(250)}c* ${someWords(30)}d** e`,
    90,
  ),
  'a task that becomes a heading': inSteps(`- [x] ${someWords(40)}\n  ===\n`, 90),
  'a fence behind a long label': [`[^${'a'.repeat(990)}]: ${'> '.repeat(20)}\``, '``', 'js\nb'],
  'a definition deep in quotes': [`${'> '.repeat(95)}[${'a'.repeat(900)}`, ']', ': /u', '\n'],
}

describe('text that grows behind a checkpoint', () => {
  it('keeps the nodes of a very long paragraph, whose list is made when it is read', () => {
    const text = '*a* `b` '.repeat(3000)
    const markdown = createMarkdown()
    const frame = (added: string): Paragraph => {
      markdown.append(added)
      return markdown.tree.children[0] as Paragraph // There is nothing else in the text.
    }
    const first = frame(text)
    const second = frame('c')
    expect(frame(' ')).toBe(second)
    frame('d')
    expect(JSON.stringify(second)).toBe(JSON.stringify(parse(`${text}c`).children[0]))
    const same = second.children.filter((node, index) => node === first.children[index])
    expect(same).toHaveLength(second.children.length - 1)
  })

  it.each(['*a ', '[a ', '`a ', '<b ', '**a [b `c '])(
    'takes %j for text once it has been open for long, and for what it is in the end',
    (start) => {
      const markdown = createMarkdown()
      const text = start + someWords(600)
      for (const part of inSteps(text, 90)) {
        markdown.append(part)
        void markdown.tree
      }
      const [paragraph] = markdown.tree.children as readonly Paragraph[] // There is nothing else.
      expect(paragraph?.children[0]).toMatchObject({ type: 'text', from: 0 })
      expect(JSON.stringify(paragraph)).not.toContain('"pending"')
      const closers = '`](/u)** d* ">'
      markdown.append(closers)
      markdown.end()
      expect(markdown.tree).toEqual(parse(text + closers))
    },
  )

  it.each(['', '> ', '- ', '[ ] ', '| ', '<b> ', '[a]: '])(
    'behind %j, in a line of more than 64 KB, is read at each step as the text so far',
    (start) => {
      const markdown = createMarkdown()
      let text = ''
      for (const part of [
        start + '*a* `b` '.repeat(8200),
        'c',
        ' ',
        '*d',
        '* \ud83d',
        '\ude00',
        ' e\r',
      ]) {
        text += part
        markdown.append(part)
        const once = createMarkdown()
        once.append(text)
        expect(JSON.stringify(markdown.tree)).toBe(JSON.stringify(once.tree))
      }
      markdown.append('\nf')
      markdown.end()
      expect(markdown.tree).toEqual(parse(`${text}\nf`))
    },
  )

  it.each(Object.entries(longOpen))(
    'with %s is read at each step as the text so far',
    (_, parts) => {
      const markdown = createMarkdown()
      let text = ''
      for (const part of parts) {
        text += part
        markdown.append(part)
        const once = createMarkdown()
        once.append(text)
        expect(JSON.stringify(markdown.tree)).toBe(JSON.stringify(once.tree))
      }
      markdown.end()
      expect(markdown.tree).toEqual(parse(text))
    },
  )
})
