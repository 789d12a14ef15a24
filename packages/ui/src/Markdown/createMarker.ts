import type { Root } from '@response-stream/markdown'
import type { Citation } from '@response-stream/protocol'
import type { Drawn } from './markers.ts'
import { markCitations } from './marks.ts'
import type { Marking } from './marks.ts'

/** Marks the citations of a text that grows. */
export type Marker = (text: string, citations: readonly Citation[], tree: Root) => Marking

/**
 * Makes a marker that knows what has been read. A link that was drawn before word of its source came stays where it is,
 * with the number behind it: if the number took its place, lines that were read would move up.
 */
export function createMarker(): Marker {
  const drawn: Drawn = new WeakMap()
  let last = ''
  let end = 0
  return (text, citations, tree) => {
    if (!text.startsWith(last)) end = 0
    for (const { annotation } of citations) if (!drawn.has(annotation)) drawn.set(annotation, end)
    last = text
    end = tree.to
    return markCitations(text, citations, tree, drawn)
  }
}
