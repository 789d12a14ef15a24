import { trimmedEnd } from '../characters.ts'
import { putPlace } from '../putPlace.ts'
import type { Phrasing, Placeless } from '../tree.ts'

/** A stretch of a leaf's text that stands unbroken in the source. */
export type Segment = {
  readonly text: string
  readonly from: number
  /** It goes on in the same line as the one before. */
  readonly isJoined?: true
}

/** The text of a leaf, and where its stretches begin, in itself and in the source. */
export type Content = {
  readonly text: string
  readonly starts: readonly number[]
  readonly froms: readonly number[]
}

/** Joins stretches from an offset of the source on; blanks at the end of the text are dropped. */
export function joinSegments(segments: readonly Segment[], offset: number): Content {
  const starts: number[] = []
  const froms: number[] = []
  let text = ''
  for (const segment of segments.slice(lastIndex(segments, ({ from }) => from <= offset))) {
    if (starts.length > 0 && !segment.isJoined) text += '\n'
    const from = Math.max(segment.from, offset)
    starts.push(text.length)
    froms.push(from)
    text += segment.text.slice(from - segment.from)
  }
  return { text: text.slice(0, trimmedEnd(text)), starts, froms }
}

/** The last index of those that hold, which come first; 0 where none does. */
function lastIndex<Item>(list: readonly Item[], holds: (item: Item) => boolean): number {
  let low = 0
  let high = list.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (holds(list[middle] as Item)) low = middle // Between the two, so it is there.
    else high = middle - 1
  }
  return low
}

/** The offset in the source of a position in the text. */
export function sourceAt(content: Content, position: number): number {
  const { starts, froms } = content
  const index = lastIndex(starts, (start) => start <= position)
  return (froms[index] ?? 0) + position - (starts[index] ?? 0)
}

/** Gives a node its place: it takes the text between two positions. */
export function placeNode(
  content: Content,
  from: number,
  to: number,
  node: Placeless<Phrasing>,
): Phrasing {
  return putPlace<Phrasing>(node, sourceAt(content, from), sourceEnd(content, to))
}

/** The offset in the source where what ends at a position ends: a prefix behind it stays out. */
export function sourceEnd(content: Content, position: number): number {
  return sourceAt(content, position - 1) + 1
}
