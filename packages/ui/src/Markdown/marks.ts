import { place } from '@response-stream/markdown'
import type { Root } from '@response-stream/markdown'
import type { Citation } from '@response-stream/protocol'
import { findMarkers } from './markers.ts'
import type { Drawn, Stretch } from './markers.ts'

/** A place in the source of a text where numbers of sources stand. */
export type Mark = {
  /** UTF-16 offset into the source; the numbers stand behind what comes before it. */
  at: number
  citations: readonly Citation[]
}

/** The words that the numbers at `at` prove. */
export type Claim = Stretch & { at: number }

/** All that citations change in how a text is shown. `hidden` are stretches in whose place numbers stand. */
export type Marking = {
  marks: readonly Mark[]
  hidden: readonly Stretch[]
  claims: readonly Claim[]
}

/** What a text without citations has. */
export const noMarking: Marking = { marks: [], hidden: [], claims: [] }

/** More places than this no reader looks for; the list of sources has all of them. */
const most = 1000
/** What ends a sentence may stand behind the signs that end a strong word. */
const behind = /^(?:[*_~]*[.,;:!?\u3002\uFF0C\u3001\uFF01\uFF1F)\]"\u201D\u00BB])+/
const sentenceEnd =
  /[.!?\u2026]["\u201D)]*[*_]*\s+|[\u3002\uFF01\uFF1F]|\n\s*\n|\n\s*(?:[-*+>|#]|\d+[.)])/g
const longestSentence = 600

/**
 * Where the numbers of citations stand, and what they prove. A span that is nothing but a marker gives way to its number
 * and proves the sentence before it; otherwise the number follows the cited words. Both stand behind the punctuation that
 * ends them.
 */
export function markCitations(
  text: string,
  citations: readonly Citation[],
  tree: Root,
  drawn: Drawn,
): Marking {
  const cited = citations.filter(({ span }) => span !== null).slice(0, most)
  if (cited.length === 0) return noMarking
  const hidden = findMarkers(text, tree, cited, drawn)
  const places = new Map<number, Citation[]>()
  const claims: Claim[] = []
  for (const citation of cited) {
    const { from, to } = citation.span ?? { from: 0, to: 0 }
    const cover = hidden.find((stretch) => to > stretch.from && to <= stretch.to)
    const at = placeBehind(text, cover?.to ?? to, tree)
    const there = places.get(at) ?? []
    if (there.every(({ number }) => number !== citation.number)) there.push(citation)
    places.set(at, there)
    const end = cover?.from ?? to
    claims.push({ from: cover || from === to ? sentenceStart(text, end) : from, to: end, at })
  }
  const marks = [...places].map(([at, there]) => ({ at, citations: there }))
  return { marks: marks.toSorted((a, b) => a.at - b.at), hidden, claims: once(claims) }
}

/** Behind the punctuation. Between blocks or cells no number can stand: there it is the end of the words before. */
function placeBehind(text: string, to: number, tree: Root): number {
  const at = to + (behind.exec(text.slice(to, to + 16))?.[0].length ?? 0)
  const found = place(tree, at, at)
  const last = (found.type === 'point' && found.node?.to) || at
  const signs = text.slice(last, at).search(/[\s|]/)
  return signs < 0 || at > tree.to ? at : last + signs
}

function sentenceStart(text: string, end: number): number {
  const start = Math.max(0, end - longestSentence)
  const before = text.slice(start, end).replace(/[\s.!?\u3002)]+$/, '')
  const last = [...before.matchAll(sentenceEnd)].at(-1)
  return last === undefined ? start : start + last.index + last[0].length
}

function once(claims: readonly Claim[]): readonly Claim[] {
  const known = new Map(claims.map((claim) => [`${claim.from} ${claim.to} ${claim.at}`, claim]))
  return [...known.values()].filter(({ from, to }) => from < to)
}

/** Whether a marking changes nothing. */
export function isUnmarked(marking: Marking): boolean {
  if (marking === noMarking) return true
  return marking.marks.length + marking.hidden.length + marking.claims.length === 0
}

const known = new WeakMap<Stretch, Marking>()

/** The marks that stand in a node, its end included: the same object as long as they show the same. */
export function marksWithin(node: Stretch, marking: Marking): Marking {
  const own = cutTo(node, marking)
  if (isUnmarked(own)) return noMarking
  const last = known.get(node)
  if (last !== undefined && sameMarking(last, own)) return last
  known.set(node, own)
  return own
}

/** What of a marking stands in a stretch. */
export function cutTo({ from, to }: Stretch, marking: Marking): Marking {
  if (isUnmarked(marking)) return noMarking
  const { marks, hidden, claims } = marking
  const overlaps = (stretch: Stretch): boolean => stretch.from < to && stretch.to > from
  return {
    marks: marks.filter(({ at }) => at > from && at <= to),
    hidden: hidden.filter(overlaps),
    claims: claims.filter(overlaps),
  }
}

/** Whether two markings show the same. */
export function sameMarking(one: Marking, other: Marking): boolean {
  return (
    sameList(one.marks, other.marks, sameMark) &&
    sameList(one.hidden, other.hidden, sameStretch) &&
    sameList(one.claims, other.claims, (a, b) => a.at === b.at && sameStretch(a, b))
  )
}

function sameList<T>(
  some: readonly T[],
  others: readonly T[],
  same: (one: T, other: T) => boolean,
): boolean {
  return (
    some.length === others.length &&
    some.every((one, index) => {
      const other = others[index]
      return other !== undefined && same(one, other)
    })
  )
}

function sameStretch(one: Stretch, other: Stretch): boolean {
  return one.from === other.from && one.to === other.to
}

function sameMark(one: Mark, other: Mark): boolean {
  return (
    one.at === other.at &&
    sameList(
      one.citations,
      other.citations,
      (a, b) => a.annotation === b.annotation && a.number === b.number,
    )
  )
}
