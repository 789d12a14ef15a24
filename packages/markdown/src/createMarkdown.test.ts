import { describe, expect, it } from 'vitest'
import { createMarkdown, parse } from './createMarkdown.ts'

describe('createMarkdown', () => {
  it('keeps what did not change as the same object', () => {
    const markdown = createMarkdown()
    markdown.append('# Head\n\n- one\n- two **bold** and')
    const before = markdown.tree
    markdown.append(' more')
    const after = markdown.tree
    expect(after).not.toBe(before)
    expect(after.children[0]).toBe(before.children[0])
    const [first, second] = [before.children[1], after.children[1]]
    if (first?.type !== 'list' || second?.type !== 'list') throw new Error('no lists')
    expect(second.children[0]).toBe(first.children[0])
    expect(second.key).toBe(first.key)
  })

  it('gives the same tree when nothing came', () => {
    const markdown = createMarkdown()
    markdown.append('a')
    expect(markdown.tree).toBe(markdown.tree)
  })

  it('joins a line end and a surrogate pair that were cut', () => {
    const markdown = createMarkdown()
    for (const character of 'a\r\nb 😀\rc'.split('')) {
      markdown.append(character)
      expect(markdown.tree.from).toBe(0)
    }
    markdown.end()
    expect(markdown.tree).toEqual(parse('a\r\nb 😀\rc'))
  })

  it('takes nothing after its end', () => {
    const markdown = createMarkdown()
    markdown.append('a')
    markdown.end()
    markdown.append('b')
    expect(markdown.tree).toEqual(parse('a'))
  })
})
