import { HtmlRenderer, Parser } from 'commonmark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { micromark } from 'micromark'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadEntities, parse } from '../src/index.ts'
import { seededRandom } from './checkExample.ts'
import {
  differencesToMicromark,
  differencesToReference,
  type KnownDifference,
} from './knownDifferences.ts'
import { normalizeHtml } from './normalizeHtml.ts'
import { toHtml } from './toHtml.ts'

/** More documents than the few that each test run has time for. */
const documents = Number(process.env['MARKDOWN_RUNS'] ?? 400) * 2

const common =
  'a|b |word word |*|**|_|__|`|``|```|[|](|](/u)|]|![|[r]|[r]: /u|[r]: /u "t"|"|- |* |1. |2) |> |# |    |---|===|<b>|<!--|-->|<div>|</div>|<http://a.b>|&amp;|&am|\\|\\*|+ |<?|?>|!|(|)|:|.|=|-|#|~~~'
const extended =
  '[^a]|[^a]: | http://a.b/c |(www.x.y)| m@n.o |~~|~~b~~|[x] |[ ] |¦|¦ a ¦ b ¦\n|¦--¦--¦\n|\\¦|`¦`|¦-\n|a¦b\n|-¦-\n'
const breaks = '\n|\n|\n\n'

/** Documents of random pieces, among them line ends. */
function randomDocuments(pieces: readonly string[], seed: number): string[] {
  const random = seededRandom(seed)
  return Array.from({ length: documents }, () =>
    Array.from(
      { length: 1 + Math.floor(random() * 14) },
      () => pieces[Math.floor(random() * pieces.length)] ?? '',
    ).join(''),
  )
}

function unexplained(
  texts: readonly string[],
  ours: (text: string) => string,
  theirs: (text: string) => string,
  known: readonly KnownDifference[],
): { text: string; ours: string; theirs: string }[] {
  return texts.flatMap((text) => {
    const [found, expected] = [normalizeHtml(ours(text)), normalizeHtml(theirs(text))]
    const isKnown = known.some(({ pattern }) => pattern.test(text))
    return found === expected || isKnown ? [] : [{ text, ours: found, theirs: expected }]
  })
}

beforeAll(() => loadEntities())

describe('random text', { timeout: 120_000 }, () => {
  it('is read as by the reference implementation, but for the known differences', () => {
    const texts = randomDocuments([...common.split('|'), ...breaks.split('|')], 22)
    const [parser, renderer] = [new Parser(), new HtmlRenderer()]
    const differing = unexplained(
      texts,
      (text) => toHtml(parse(text, { dialect: 'commonmark' })),
      (text) => renderer.render(parser.parse(text)),
      differencesToReference,
    )
    expect(differing).toEqual([])
  })

  it('is read as by micromark with GFM, but for the known differences', () => {
    const pieces = [...common.split('|'), ...extended.split('|'), ...breaks.split('|')]
    const texts = randomDocuments(
      pieces.map((piece) => piece.replaceAll('¦', '|')),
      8,
    )
    const differing = unexplained(
      texts,
      (text) => toHtml(parse(text)),
      (text) =>
        micromark(text, {
          allowDangerousHtml: true,
          allowDangerousProtocol: true,
          extensions: [gfm({ singleTilde: false })],
          htmlExtensions: [{ ...gfmHtml(), exit: { ...gfmHtml().exit } }],
        }),
      differencesToMicromark,
    )
    expect(differing).toEqual([])
  })
})
