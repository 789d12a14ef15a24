import { citations, isItem, refusalText } from '@response-stream/protocol'
import type { Citation, StreamState } from '@response-stream/protocol'
import { withoutMarkers } from '../Markdown/glyphs.ts'
import { plainText } from '../plain/plainText.ts'
import { safeUrl } from '../plain/safeUrl.ts'
import { sourcesAmong } from '../Citations/sourcesAmong.ts'

const wholeLink = /^\s*\(?\[[^\]]*\]\([^)]*\)\)?$/

/** What an answer said, as markdown: each source a footnote where it is cited, listed once at the end. */
export function toMarkdown(state: StreamState): string {
  const cited = sourcesAmong(citations(state))
  const texts = state.order.flatMap((outputIndex) => {
    const item = state.slots[outputIndex]?.item
    if (!isItem(item, 'message')) return []
    return item.content.flatMap((part, contentIndex) => {
      if (part.type !== 'output_text' || typeof part.text !== 'string') return []
      const here = cited.filter(
        (one) => one.outputIndex === outputIndex && one.contentIndex === contentIndex,
      )
      return withoutMarkers(withFootnotes(part.text, here)).trim()
    })
  })
  const sources = new Map(cited.map((citation) => [citation.number, noteOf(citation)]))
  const notes = [...sources].map(([number, note]) => `[^${number}]: ${note}`).join('\n')
  return [...texts, refusalText(state), notes].filter((text) => text !== '').join('\n\n')
}

/** From the last place to the first, so that an earlier place stays where it is. */
function withFootnotes(text: string, cited: readonly Citation[]): string {
  const marks = cited.flatMap(({ span, number }) => (span === null ? [] : [{ ...span, number }]))
  const inOrder = marks.toSorted((one, other) => other.to - one.to || other.number - one.number)
  return inOrder.reduce((written, { from, to, number }) => {
    // A link that is the citation itself gives way to the footnote that says the same.
    const start = wholeLink.test(written.slice(from, to)) ? from : to
    return `${written.slice(0, start)}[^${number}]${written.slice(to)}`
  }, text)
}

function noteOf({ url, title, host }: Citation): string {
  const name = (plainText(title, 300) || host || '').replace(/[[\]\n]/g, ' ')
  const address = safeUrl(url)?.href
  return address === undefined ? name : `[${name}](${address.replace(/[()]/g, encodeURIComponent)})`
}
