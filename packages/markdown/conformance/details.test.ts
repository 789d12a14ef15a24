import { beforeAll, describe, expect, it } from 'vitest'
import { loadEntities, parse } from '../src/index.ts'
import { normalizeHtml } from './normalizeHtml.ts'
import { toHtml } from './toHtml.ts'

beforeAll(() => loadEntities())

function html(text: string, dialect: 'commonmark' | 'gfm'): string {
  return normalizeHtml(toHtml(parse(text, { dialect })))
}

describe('what the examples of the specifications leave out', () => {
  it.each([
    ['only tabs and spaces end the language of code', '```a\u00a0b c\n```', 'language-a\u00a0b"'],
    ['no other white space stands in a tag', 'd <a\u00a0b> e', '<p>d &lt;a\u00a0b&gt; e</p>'],
    ['a blank line of code in an item keeps its blanks', '- ```\n    \n  ```', '<code>  \n</code>'],
    ['a tab may stand before the two spaces of a break', 'a\t  \nb', '<p>a<br />b</p>'],
    [
      'a comment in brackets that are none ends before one that does not end',
      '[a <!-- *b* --> <!-- c',
      '<!-- *b* -->',
    ],
  ])('%s', (_, text, expected) => {
    const wanted = expected.startsWith('<p') ? normalizeHtml(expected) : expected
    expect(html(text, 'commonmark')).toContain(wanted)
  })

  it.each([
    ['a comment before a bare address', '[a <!-- *b* --> http://c.d <!-- e', '<!-- *b* -->'],
    ['an address behind `mailto:`', '(mailto:a@b.c)', '(<a href="mailto:a@b.c">mailto:a@b.c</a>)'],
    [
      'an address of a chat',
      'xmpp:a@b.c/d@e.f/g',
      '<a href="xmpp:a@b.c/d@e.f">xmpp:a@b.c/d@e.f</a>/g',
    ],
    ['no half of a chat', 'xmpp:a@b.c/ d', '<a href="xmpp:a@b.c">xmpp:a@b.c</a>/ d'],
    ['no dot behind a chat', 'xmpp:a@b.c/d. e', '<a href="xmpp:a@b.c/d">xmpp:a@b.c/d</a>. e'],
    ['no dot that leads to no name', 'a@b.c._', '<a href="mailto:a@b.c">a@b.c</a>._'],
    ['no two dots in the host of mail', 'a@b..c', '<p>a@b..c</p>'],
    ['no scheme inside a word', 'amailto:a@b.c', 'amailto:<a href="mailto:a@b.c">a@b.c</a>'],
    ['no row of delimiters with other white space', 'a | b\n-- | --\u00a0', 'a | b -- | --'],
  ])('in gfm: %s', (_, text, expected) => {
    expect(html(text, 'gfm')).toContain(expected)
  })
})
