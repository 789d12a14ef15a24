import { place } from '@response-stream/markdown'
import type { Root } from '@response-stream/markdown'
import type { Citation } from '@response-stream/protocol'
import { wordsOf } from './wordsOf.ts'

/** A stretch of the source. */
export type Stretch = { from: number; to: number }
/** How far a text had been drawn when word of a source came. */
export type Drawn = WeakMap<Citation['annotation'], number>

const linkMarker = /^[\s(\uFF08]*(?:\[[^\]]*\]\((?:[^()\s]|\([^()\s]*\))*\)[\s,;]*)+[\s)\uFF09]*$/
const glyphMarker = /^\s*(?:\uE200[^\uE201]*\uE201|\u3010[^\u3011]*\u3011)\s*$/
/** A bracket that is open, with nothing but links in it. */
const bracketsOpen = /[(\uFF08](?:\[[^\]]*\]\([^()\s]*\)[\s,;]*)*$/
/** A marker in brackets of its own at the end of a text, with the few signs that come before word of its source. */
const coming = /[(\uFF08](?:$|\[[\w.-]*(?:$|\](?:$|\([^\s[]*(?:\s\[[^\s[]*)*.{0,8}$)))/s

/**
 * A text that grows, without the marker at its end: whether that is a link or gives way to a number is known a moment
 * later, and the lines it would take are not taken back then.
 */
export function withoutComingMarker(text: string): string {
  return text.replace(coming, '')
}

/** A number, a host, an address: words that only say which source it is. */
const naming = /^\W*(?:\d+|(?:https?:\/\/)?[\w-]+(?:\.[\w-]+)+(?:[/?#]\S*)?)\W*$/i

/**
 * The stretches that are nothing but the marker of their own source: `([host](url))`, or what some servers write between
 * private glyphs. Their numbers stand in their place. Neighbours are one stretch, with the brackets around them. A link
 * that has been read stays.
 */
export function findMarkers(
  text: string,
  tree: Root,
  citations: readonly Citation[],
  drawn: Drawn,
): readonly Stretch[] {
  const markers = citations.flatMap((citation) => markerOf(text, tree, citation, drawn) ?? [])
  return joined(text, markers)
}

function markerOf(
  text: string,
  tree: Root,
  { annotation, span, url }: Citation,
  drawn: Drawn,
): Stretch | null {
  if (span === null || span.from === span.to) return null
  const words = text.slice(span.from, span.to)
  if (glyphMarker.test(words)) return span
  if ((drawn.get(annotation) ?? 0) >= span.to) return null
  if (words.trim() === url) return span
  return linkMarker.test(words) && !isAboutMore(text, tree, span) ? span : null
}

/** A link whose words are a part of the sentence stays: the number comes behind it. */
function isAboutMore(text: string, tree: Root, { from, to }: Stretch): boolean {
  const before = text.slice(Math.max(0, from - 1000), from)
  if (/^\s*[(\uFF08]/.test(text.slice(from, to)) || bracketsOpen.test(before)) return false
  const found = place(tree, from, to)
  const [first, ...others] = found.type === 'slices' ? found.slices : []
  if (first?.node.type !== 'link' || others.length > 0) return false
  return !naming.test(wordsOf(first.node.children))
}

function joined(text: string, markers: readonly Stretch[]): readonly Stretch[] {
  const sorted = [...new Set(markers)].toSorted((a, b) => a.from - b.from)
  const groups: Stretch[] = []
  for (const marker of sorted) {
    const last = groups.at(-1)
    const touches = last !== undefined && /^[\s,;]*$/.test(text.slice(last.to, marker.from))
    if (touches) groups[groups.length - 1] = { from: last.from, to: Math.max(last.to, marker.to) }
    else groups.push(marker)
  }
  return groups.map((group) => widened(text, group))
}

function widened(text: string, { from, to }: Stretch): Stretch {
  const bracketed = text[from - 1] === '(' && text[to] === ')'
  const start = bracketed ? from - 1 : from
  const space = /[ \t]*$/.exec(text.slice(Math.max(0, start - 8), start))?.[0].length ?? 0
  return { from: start - space, to: bracketed ? to + 1 : to }
}
