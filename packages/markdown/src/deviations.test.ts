import { describe, expect, it } from 'vitest'
import { parse } from './createMarkdown.ts'
import type { Node } from './tree.ts'

function typesOf(source: string): string[] {
  const types: string[] = []
  const walk = (node: Node): void => {
    types.push(node.type)
    if ('children' in node) node.children.forEach(walk)
  }
  parse(source).children.forEach(walk)
  return types.filter((type) => type !== 'paragraph' && type !== 'text')
}

function addressesIn(source: string): (string | null)[] {
  const found: (string | null)[] = []
  const walk = (node: Node): void => {
    if (node.type === 'link') found.push(node.url)
    if ('children' in node) node.children.forEach(walk)
  }
  walk(parse(source))
  return found
}

describe('raw HTML', () => {
  it('is text that tells that it was HTML', () => {
    expect(parse('a <b>*c*</b>').children[0]).toMatchObject({
      type: 'paragraph',
      children: [
        { type: 'text', value: 'a ' },
        { type: 'text', value: '<b>', html: true },
        { type: 'emphasis' },
        { type: 'text', value: '</b>', html: true },
      ],
    })
  })

  it('is one paragraph where it is a block, with nothing in it read', () => {
    expect(parse('<div>\n*a*\n</div>').children).toMatchObject([
      { type: 'paragraph', html: true, children: [{ value: '<div>\n*a*\n</div>', html: true }] },
    ])
  })
})

describe('emphasis beside the punctuation of scripts without spaces', () => {
  it.each([
    ['**注意：**后', ['strong']],
    ['これは**「重要」**です', ['strong']],
    ['他说**“好”**了', ['strong']],
    ['~~删除：~~后', ['delete']],
    ['*强调。*后', ['emphasis']],
    ['한국어**(강조)**입니다', ['strong']],
    ['**C#**は', ['strong']],
    ['__注意：__后', []],
    ['😀**x!**y', []],
    ['**مهم:** نص', ['strong']],
    ['**مهم:**نص', []],
  ])('%s', (source, expected) => {
    expect(typesOf(source)).toEqual(expected)
  })

  it('keeps to CommonMark in its dialect', () => {
    expect(parse('**注意：**后', { dialect: 'commonmark' }).children[0]).toMatchObject({
      children: [{ type: 'text', value: '**注意：**后' }],
    })
  })
})

describe('a bare address', () => {
  it.each([
    ['见https://a.b/c，然后', 'https://a.b/c'],
    ['（https://a.b/c）', 'https://a.b/c'],
    ['见“https://a.b/c”', 'https://a.b/c'],
    ['https://a.b/c。', 'https://a.b/c'],
    ['https://a.b/中文', 'https://a.b/中文'],
    ['[see https://a.b/c]', 'https://a.b/c'],
  ])('in %j is %s', (source, expected) => {
    expect(addressesIn(source)).toEqual([expected])
  })
})

describe('a single tilde', () => {
  it('does not strike', () => {
    expect(typesOf('10~20 and 30~40')).toEqual([])
    expect(typesOf('~a~')).toEqual([])
    expect(typesOf('~~a~~')).toEqual(['delete'])
  })
})
