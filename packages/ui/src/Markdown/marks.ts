import type { Citation } from '@response-stream/protocol'

/** A place in the source of a text where numbers of sources stand. */
export type Mark = {
  /** UTF-16 offset into the source; the numbers stand behind what comes before it. */
  at: number
  citations: readonly Citation[]
}

/** A stretch of the source that is not shown, for the numbers of its mark stand in its place. */
export type Hidden = { from: number; to: number }

/** All that citations change in how a text is shown. */
export type Marking = { marks: readonly Mark[]; hidden: readonly Hidden[] }

/** What a text without citations has. */
export const noMarking: Marking = { marks: [], hidden: [] }

const linkMarker = /^[\s(]*(?:\[[^\]]*\]\((?:[^()\s]|\([^()\s]*\))*\)[\s,;]*)+[\s)]*$/
const glyphMarker = /^\s*(?:\uE200[^\uE201]*\uE201|\u3010[^\u3011]*\u3011)\s*$/
const behind = /[.,;:!?\u3002\uFF0C\u3001\uFF01\uFF1F)\]"\u201D\u00BB]/

/**
 * Where the numbers of citations stand. A span that is nothing but the marker of its own source (`([host](url))`, or the
 * private glyphs of some servers) gives way to its number; otherwise the number follows the words. Both stand behind the
 * punctuation that ends them.
 */
export function markCitations(text: string, citations: readonly Citation[]): Marking {
  const cited = citations.filter(({ span }) => span !== null)
  if (cited.length === 0) return noMarking
  const hidden = joined(
    text,
    cited.flatMap((citation) => markerOf(text, citation) ?? []),
  )
  const places = new Map<number, Citation[]>()
  for (const citation of cited) {
    const end = citation.span?.to ?? 0
    const cover = hidden.find(({ from, to }) => end > from && end <= to)
    const at = afterPunctuation(text, cover?.to ?? end)
    const there = places.get(at) ?? []
    if (there.every(({ number }) => number !== citation.number)) there.push(citation)
    places.set(at, there)
  }
  const marks = [...places].map(([at, there]) => ({ at, citations: there }))
  return { marks: marks.toSorted((a, b) => a.at - b.at), hidden }
}

function markerOf(text: string, { span, url }: Citation): Hidden | null {
  if (span === null || span.from === span.to) return null
  const words = text.slice(span.from, span.to)
  const isMarker = linkMarker.test(words) || glyphMarker.test(words) || words.trim() === url
  return isMarker ? span : null
}

/** Neighbouring markers as one, with the brackets around them and the space before them. */
function joined(text: string, markers: readonly Hidden[]): readonly Hidden[] {
  const sorted = [...new Set(markers)].toSorted((a, b) => a.from - b.from)
  const groups: Hidden[] = []
  for (const marker of sorted) {
    const last = groups.at(-1)
    const touches = last !== undefined && /^[\s,;]*$/.test(text.slice(last.to, marker.from))
    if (touches) groups[groups.length - 1] = { from: last.from, to: Math.max(last.to, marker.to) }
    else groups.push(marker)
  }
  return groups.map((group) => widened(text, group))
}

function widened(text: string, { from, to }: Hidden): Hidden {
  const bracketed = text[from - 1] === '(' && text[to] === ')'
  const start = bracketed ? from - 1 : from
  const space = /[ \t]*$/.exec(text.slice(Math.max(0, start - 8), start))?.[0].length ?? 0
  return { from: start - space, to: bracketed ? to + 1 : to }
}

function afterPunctuation(text: string, at: number): number {
  let place = at
  while (place < text.length && behind.test(text.charAt(place))) place += 1
  return place
}

/** The marks that stand in a stretch of the source, its end included. */
export function marksWithin({ from, to }: Hidden, { marks, hidden }: Marking): Marking {
  if (marks.length === 0) return noMarking
  const own = marks.filter(({ at }) => at > from && at <= to)
  const cut = hidden.filter((stretch) => stretch.from < to && stretch.to > from)
  return own.length === 0 && cut.length === 0 ? noMarking : { marks: own, hidden: cut }
}

/** Whether two markings show the same. */
export function sameMarking(one: Marking, other: Marking): boolean {
  if (one === other) return true
  return (
    one.marks.length === other.marks.length &&
    one.hidden.length === other.hidden.length &&
    one.marks.every((mark, place) => sameMark(mark, other.marks[place])) &&
    one.hidden.every(({ from, to }, place) => {
      const twin = other.hidden[place]
      return twin?.from === from && twin.to === to
    })
  )
}

function sameMark(one: Mark, other: Mark | undefined): boolean {
  return (
    one.at === other?.at &&
    one.citations.length === other.citations.length &&
    one.citations.every(({ annotation, number }, place) => {
      const twin = other.citations[place]
      return twin?.annotation === annotation && twin.number === number
    })
  )
}
