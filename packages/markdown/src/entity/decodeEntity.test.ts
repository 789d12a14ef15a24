import { characterEntities } from 'character-entities'
import { describe, expect, it } from 'vitest'
import { createMarkdown, parse } from '../createMarkdown.ts'
import { decodeEntity, loadEntities } from './decodeEntity.ts'
import { html5 } from './html5.ts'

function textOf(source: string): string {
  return JSON.stringify(parse(source))
}

describe('references', () => {
  it('know the common names at once, and those of HTML 5 once they are loaded', async () => {
    let asked = 0
    const markdown = createMarkdown({ onUnknownEntity: () => asked++ })
    markdown.append('&copy; &nbsp;&apos;\n\n')
    const before = markdown.tree.children[0]
    expect(JSON.stringify(before)).toContain("© \u00a0'")
    expect(asked).toBe(0)
    const rare = '- &Dcaron; [a][r]\n\n```&Dcaron;\n```\n\n[r]: /u "&Dcaron;"\n\n&nothing; b'
    markdown.append(rare)
    expect(JSON.stringify(markdown.tree)).toContain('"&Dcaron; "')
    expect(markdown.tree.children[0]).toBe(before)
    markdown.end()
    expect(markdown.tree).toBe(markdown.tree)
    expect(asked).toBe(1)
    await loadEntities()
    expect(JSON.stringify(markdown.tree)).toContain('"&Dcaron; "')
    expect(textOf(rare).match(/"Ď/g)).toHaveLength(3)
    expect(textOf(rare)).toContain('&nothing; b')
  })

  it('are asked for no more when all are loaded', async () => {
    await loadEntities()
    let asked = 0
    const markdown = createMarkdown({ onUnknownEntity: () => asked++ })
    markdown.append('&nothing; &Dcaron;')
    expect(JSON.stringify(markdown.tree)).toContain('&nothing; Ď')
    expect(asked).toBe(0)
  })

  it('have the names of the HTML standard', () => {
    expect(Object.fromEntries(html5())).toEqual(characterEntities)
  })

  it.each([
    ['&#38;', '&'],
    ['&#x1F600;', '😀'],
    ['&#0;', '\uFFFD'],
    ['&#xD800;', '\uFFFD'],
    ['&#x110000;', '\uFFFD'],
    ['&none;', null],
  ])('%s is %j', (reference, expected) => {
    expect(decodeEntity(reference)).toBe(expected)
  })
})
