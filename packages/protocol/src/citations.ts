import { isItem } from './isItem.ts'
import type { Annotation, PartOf } from './protocol.ts'
import type { StreamState } from './state.ts'
import { readSpans, type Span } from './spans.ts'

/** A source that the model gives for its words, and where. */
export interface Citation {
  /** The annotation as it came. */
  readonly annotation: Annotation
  readonly outputIndex: number
  readonly contentIndex: number
  /** Number of the source from 1, by first use in the response: two citations of one source share it. */
  readonly number: number
  /**
   * The cited stretch of the part's text in UTF-16 units, half-open. A point (`from` equal to `to`)
   * is the place where the citation belongs. Null where the server gave none, or one outside the text.
   */
  readonly span: Span | null
  /** The cited address; null for files. */
  readonly url: string | null
  /** What to call the source: its title, its file name, else its host. */
  readonly title: string
  /** Host of the address, without `www.`; null for files and for addresses that cannot be read. */
  readonly host: string | null
}

/** Every citation of the response's text, in order of items, parts and annotations. */
export function citations(state: StreamState): readonly Citation[] {
  const found: Citation[] = []
  const numbers = new Map<string, number>()
  for (const outputIndex of state.order) {
    const item = state.slots[outputIndex]?.item
    if (!isItem(item, 'message')) continue
    item.content.forEach((part, contentIndex) => {
      if (part.type !== 'output_text') return
      found.push(...citationsOf(part, { outputIndex, contentIndex, numbers }))
    })
  }
  return found
}

interface Where {
  readonly outputIndex: number
  readonly contentIndex: number
  /** The number of each source so far; grows with the new ones. */
  readonly numbers: Map<string, number>
}

function citationsOf(part: PartOf<'output_text'>, where: Where): readonly Citation[] {
  const spans = readSpans(part)
  return part.annotations.map((annotation, i) => {
    const key = sourceKey(annotation)
    const number = where.numbers.get(key) ?? where.numbers.size + 1
    where.numbers.set(key, number)
    const url = annotation.type === 'url_citation' && annotation.url !== '' ? annotation.url : null
    const host = url === null ? null : hostOf(url)
    return {
      annotation,
      outputIndex: where.outputIndex,
      contentIndex: where.contentIndex,
      number,
      span: spans[i] ?? null,
      url,
      title: titleOf(annotation) ?? host ?? url ?? annotation.type,
      host,
    }
  })
}

/** One source, however often it is cited. Tracking marks and marked words in an address do not tell sources apart. */
function sourceKey(annotation: Annotation): string {
  if (annotation.type === 'url_citation') {
    const bare = annotation.url.replace(/([?&])(?:utm_\w+=[^&#]*&?)+|#:~:.*/g, '$1')
    return `url ${bare.replace(/[?&](?=#|$)/, '')}`
  }
  const file = 'file_id' in annotation ? annotation.file_id : ''
  return `${annotation.type} ${typeof file === 'string' ? file : ''}`
}

function titleOf(annotation: Annotation): string | null {
  if (annotation.type === 'url_citation') return annotation.title || null
  const name = 'filename' in annotation ? annotation.filename : null
  const file = 'file_id' in annotation ? annotation.file_id : null
  if (typeof name === 'string' && name !== '') return name
  return typeof file === 'string' && file !== '' ? file : null
}

function hostOf(url: string): string | null {
  try {
    return new URL(url).hostname.replace(/^www\./, '') || null
  } catch {
    return null
  }
}
