import { characterEntities } from 'character-entities'
import { describe, expect, it } from 'vitest'
import { parse } from '../createMarkdown.ts'
import { decodeEntity, loadEntities } from './decodeEntity.ts'
import { html5 } from './html5.ts'

function textOf(source: string): string {
  return JSON.stringify(parse(source))
}

describe('references', () => {
  it('know the names of HTML 4 at once and those of HTML 5 once they are loaded', async () => {
    expect(textOf('&copy; &alpha; &apos;')).toContain("© α '")
    expect(textOf('&Dcaron;')).toContain('&Dcaron;')
    await loadEntities()
    expect(textOf('&Dcaron;')).toContain('Ď')
    expect(textOf('&copy; &nothing;')).toContain('© &nothing;')
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
