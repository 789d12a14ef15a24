import type { Example } from './checkExample.ts'

/**
 * One example for each rule of GitHub's extensions, https://github.github.com/gfm/, in the order of
 * that page; footnotes as GitHub draws them. Where we differ on purpose, deviations.test.ts says so.
 */
export const gfmExamples: readonly Example[] = [
  ['| one | two |\n| --- | --- |\n| red | dim |', table([['one', 'two']], [['red', 'dim']])],
  [
    '| wide | far-off |\n:-: | -----------:\nmid | end',
    table([['wide', 'far-off']], [['mid', 'end']], ['center', 'right']),
  ],
  [
    '| p\\|q  |\n| ------ |\n| in `\\|` code |\n| in **\\|** text |',
    table([['p|q']], [['in <code>|</code> code'], ['in <strong>|</strong> text']]),
  ],
  [
    '| one | two |\n| --- | --- |\n| red | dim |\n> said',
    `${table([['one', 'two']], [['red', 'dim']])}<blockquote><p>said</p></blockquote>`,
  ],
  [
    '| one | two |\n| --- | --- |\n| red | dim |\nred\n\nred',
    `${table([['one', 'two']], [['red', 'dim'], ['red']])}<p>red</p>`,
  ],
  ['| one | two |\n| --- |\n| red |', '<p>| one | two |\n| --- |\n| red |</p>'],
  [
    '| one | two |\n| --- | --- |\n| red |\n| red | dim | lost |',
    table([['one', 'two']], [['red'], ['red', 'dim']]),
  ],
  ['| one | two |\n| --- | --- |', table([['one', 'two']], [])],
  ['text\n| one |\n| --- |\n| *red* |', `<p>text</p>${table([['one']], [['<em>red</em>']])}`],
  [
    '- [ ] open\n- [x] done',
    '<ul><li><input type="checkbox" disabled="" /> open</li><li><input type="checkbox" checked="" disabled="" /> done</li></ul>',
  ],
  [
    '- [x] out\n  - [ ] in\n  - [X] two\n- [ ] end',
    `<ul><li>${box(true)}out<ul><li>${box(false)}in</li><li>${box(true)}two</li></ul></li><li>${box(false)}end</li></ul>`,
  ],
  ['~~Bye~~ Hello', '<p><del>Bye</del> Hello</p>'],
  ['This ~~has a\n\nnew paragraph~~.', '<p>This ~~has a</p><p>new paragraph~~.</p>'],
  ['No ~~~run of three~~~.', '<p>No ~~~run of three~~~.</p>'],
  ['www.site.example', `<p>${link('www.site.example', 'http://www.site.example')}</p>`],
  [
    'See www.site.example/help for more.',
    `<p>See ${link('www.site.example/help', 'http://www.site.example/help')} for more.</p>`,
  ],
  [
    'See www.site.example. And www.site.example/a.b.',
    `<p>See ${link('www.site.example', 'http://www.site.example')}. And ${link('www.site.example/a.b', 'http://www.site.example/a.b')}.</p>`,
  ],
  [
    '(www.find.example/q=a+(b))',
    `<p>(${link('www.find.example/q=a+(b)', 'http://www.find.example/q=a+(b)')})</p>`,
  ],
  [
    'www.find.example/q=(b))+ok',
    `<p>${link('www.find.example/q=(b))+ok', 'http://www.find.example/q=(b))+ok')}</p>`,
  ],
  [
    'www.find.example/q=a&hl=en www.find.example/q=a&hl;',
    `<p>${link('www.find.example/q=a&amp;hl=en', 'http://www.find.example/q=a&amp;hl=en')} ${link('www.find.example/q=a', 'http://www.find.example/q=a')}&amp;hl;</p>`,
  ],
  [
    'www.site.example/he<lp',
    `<p>${link('www.site.example/he', 'http://www.site.example/he')}&lt;lp</p>`,
  ],
  [
    'http://site.example (See https://safe.example/q=A+(b)) ftp://old.example.',
    `<p>${link('http://site.example')} (See ${link('https://safe.example/q=A+(b)')}) ${link('ftp://old.example')}.</p>`,
  ],
  ['me@site.example', `<p>${link('me@site.example', 'mailto:me@site.example')}</p>`],
  [
    'hello@mail+xyz.example is none, hello+xyz@mail.example is one.',
    `<p>hello@mail+xyz.example is none, ${link('hello+xyz@mail.example', 'mailto:hello+xyz@mail.example')} is one.</p>`,
  ],
  [
    'a.b-c_d@a.b a.b-c_d@a.b. a.b-c_d@a.b- a.b-c_d@a.b_',
    `<p>${link('a.b-c_d@a.b', 'mailto:a.b-c_d@a.b')} ${link('a.b-c_d@a.b', 'mailto:a.b-c_d@a.b')}. a.b-c_d@a.b- a.b-c_d@a.b_</p>`,
  ],
  [
    'One[^1], two[^b], one[^1], none[^c].\n\n[^b]: *Bee*\n\n    more\n[^1]: One',
    '<p>One<sup>1</sup>, two<sup>2</sup>, one<sup>1</sup>, none[^c].</p><section><ol><li><p>One</p></li><li><p><em>Bee</em></p><p>more</p></li></ol></section>',
  ],
].map(([markdown = '', html = '']) => ({ markdown, html }))

function box(checked: boolean): string {
  return `<input type="checkbox" ${checked ? 'checked="" ' : ''}disabled="" /> `
}

function link(text: string, url: string = text): string {
  return `<a href="${url}">${text}</a>`
}

function table(head: string[][], body: string[][], align: string[] = []): string {
  const width = head[0]?.length ?? 0
  const row = (cells: string[], tag: string): string => {
    const columns = Array.from({ length: width }, (_, at) => {
      const side = align[at] === undefined ? '' : ` align="${align[at]}"`
      return `<${tag}${side}>${cells[at] ?? ''}</${tag}>`
    })
    return `<tr>${columns.join('')}</tr>`
  }
  const rows = body.map((cells) => row(cells, 'td')).join('')
  const tbody = rows === '' ? '' : `<tbody>${rows}</tbody>`
  return `<table><thead>${head.map((cells) => row(cells, 'th')).join('')}</thead>${tbody}</table>`
}
