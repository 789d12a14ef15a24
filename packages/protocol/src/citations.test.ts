import { describe, expect, it } from 'vitest'
import { citations } from './citations.ts'
import { foldResponse } from './foldResponse.ts'

function cite(text: string, ...annotations: readonly object[]) {
  const content = [{ type: 'output_text', text, annotations }]
  return citations(foldResponse({ id: 'r', output: [{ type: 'message', content }] }))
}

const url = 'https://www.example.com/a'
const web = (start_index: number, end_index: number, address = url, title = 'A') => ({
  type: 'url_citation',
  url: address,
  title,
  start_index,
  end_index,
})

describe('citations', () => {
  it('number the sources by first use, one number for each source', () => {
    const other = 'https://example.org/b'
    const found = cite(
      'one two three',
      web(0, 3),
      web(4, 7, other, ''),
      web(8, 13, `${url}?utm_source=x`),
    )
    expect(found.map(({ number }) => number)).toEqual([1, 2, 1])
    expect(found.map(({ title, host }) => [title, host])).toEqual([
      ['A', 'example.com'],
      ['example.org', 'example.org'],
      ['A', 'example.com'],
    ])
  })

  it('know a source by its address, whatever marks for tracking and of words it bears', () => {
    const numbers = (...addresses: readonly string[]) =>
      cite('a', ...addresses.map((address) => web(0, 1, address))).map(({ number }) => number)
    const marks = 'utm_source=x&utm_medium=y'
    expect(
      numbers(url, `${url}?${marks}`, `${url}#:~:text=one`, `${url}?${marks}#:~:text=b`),
    ).toEqual([1, 1, 1, 1])
    expect(numbers(`${url}?b=1`, `${url}?${marks}&b=1`, `${url}?b=1&${marks}`)).toEqual([1, 1, 1])
    expect(numbers(`${url}?b=1`, `${url}?b=2`, `${url}#two`, `${url}?b=1#two`)).toEqual([
      1, 2, 3, 4,
    ])
  })

  it('read offsets in the unit in which the stretch is a whole link', () => {
    const text = `👋🏽 héllo ([example.com](${url})) end`
    const link = `([example.com](${url}))`
    const at = text.indexOf('([')
    const points = Array.from(text.slice(0, at)).length
    const bytes = new TextEncoder().encode(text.slice(0, at)).length
    for (const start of [at, points, bytes]) {
      const [found] = cite(text, web(start, start + link.length))
      expect(text.slice(found?.span?.from, found?.span?.to)).toBe(link)
    }
  })

  it('never cut a surrogate pair', () => {
    const [found] = cite('ab😀cd', web(3, 5))
    expect(found?.span).toEqual({ from: 2, to: 5 })
  })

  it('have no span where the server gives none, or one that begins outside the text', () => {
    const found = cite(
      'short',
      { type: 'url_citation', url },
      web(90, 99),
      web(4, 2),
      { type: 'container_file_citation', file_id: 'f', start_index: 0, end_index: 0 },
      { type: 'acme:citation', place: 3 },
    )
    expect(found.map(({ span }) => span)).toEqual([null, null, null, null, null])
    expect(found[0]?.title).toBe('example.com')
  })

  it('end with the text where the server says more than was said', () => {
    expect(cite('short', web(2, 50))[0]?.span).toEqual({ from: 2, to: 5 })
  })

  it('of files stand at a point and bear the name of the file', () => {
    const [found] = cite('As said.', {
      type: 'file_citation',
      file_id: 'f1',
      filename: 'a.pdf',
      index: 8,
    })
    expect(found).toMatchObject({ span: { from: 8, to: 8 }, title: 'a.pdf', url: null, host: null })
  })

  it('keep an address that cannot be read', () => {
    expect(cite('x', web(0, 1, 'not an address', ''))[0]).toMatchObject({
      url: 'not an address',
      title: 'not an address',
      host: null,
    })
  })
})
