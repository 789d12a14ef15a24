import type { Phrasing } from '@response-stream/markdown'
import { Fragment } from 'react'
import type { ReactNode } from 'react'
import { footnoteReference } from './footnotes.tsx'
import { withoutGlyphs } from './glyphs.ts'
import { imageLink, linkTo } from './links.tsx'
import { MarkedText, Numbers, wordsInPieces } from './MarkedText.tsx'
import { isUnmarked } from './marks.ts'
import type { Marking } from './marks.ts'
import { drawnByApp } from './pen.ts'
import type { Pen } from './pen.ts'
import { wordsOf } from './wordsOf.ts'

/** No line of anybody's has more parts than this; what is behind them is read as plain text. */
const most = 2000

/**
 * Words, links and code inside a block, with the numbers of sources at their places. Functions in the place of components:
 * a line has many parts, and all are drawn whenever one is.
 */
export function inlinesOf(
  nodes: readonly Phrasing[],
  marking: Marking,
  pen: Pen,
): readonly ReactNode[] {
  const shown = nodes.length > most ? nodes.slice(0, most) : nodes
  const drawn = isUnmarked(marking)
    ? shown.map((node) => inlineOf(node, marking, pen))
    : citedInlines(shown, marking, pen)
  if (nodes.length === shown.length) return drawn
  return [...drawn, withoutGlyphs(wordsOf(nodes.slice(most)))]
}

function citedInlines(nodes: readonly Phrasing[], marking: Marking, pen: Pen): ReactNode[] {
  const last = nodes.length - 1
  return nodes.flatMap((node, place) => {
    const here = marking.marks.filter(
      ({ at }) => (place === 0 || at > node.from) && (place === last || at <= node.to),
    )
    return citedInline(node, { ...marking, marks: here }, pen)
  })
}

/** One node, and behind it the numbers that cannot stand inside: a link in a link is none. */
function citedInline(node: Phrasing, marking: Marking, pen: Pen): readonly ReactNode[] {
  const { marks, hidden } = marking
  const gone = hidden.some(({ from, to }) => from <= node.from && node.to <= to)
  const nests = ['text', 'emphasis', 'strong', 'delete'].includes(node.type) && !gone
  const isInside = ({ at }: { at: number }): boolean =>
    nests && (node.type === 'text' || at < node.to)
  const inside = { ...marking, marks: marks.filter(isInside) }
  const behind = marks.filter((mark) => !isInside(mark))
  return [
    gone ? null : inlineOf(node, inside, pen),
    behind.length === 0 ? null : <Numbers key={`numbers ${node.key}`} marks={behind} />,
  ]
}

function inlineOf(node: Phrasing, marking: Marking, pen: Pen): ReactNode {
  const inside = insideOf(node, marking, pen)
  return drawnByApp(node, inside, pen) ?? drawnByKit(node, inside, pen)
}

function insideOf(node: Phrasing, marking: Marking, pen: Pen): ReactNode {
  if ('children' in node) return lone(inlinesOf(node.children, marking, pen))
  if (node.type === 'text') return textOf(node, marking)
  if (node.type === 'inlineCode') return withoutGlyphs(node.value)
  return node.type === 'image' ? withoutGlyphs(node.alt) : null
}

/** A text that stands alone needs no place in a list. */
function lone(drawn: readonly ReactNode[]): ReactNode {
  return drawn.length === 1 && typeof drawn[0] === 'string' ? drawn[0] : drawn
}

function textOf(node: Extract<Phrasing, { type: 'text' }>, marking: Marking): ReactNode {
  if (isUnmarked(marking)) return wordsInPieces(withoutGlyphs(node.value))
  return <MarkedText key={node.key} node={node} marking={marking} />
}

function drawnByKit(node: Phrasing, inside: ReactNode, pen: Pen): ReactNode {
  const { key } = node
  switch (node.type) {
    case 'text':
      return inside
    case 'emphasis':
      return <em key={key}>{inside}</em>
    case 'strong':
      return (
        <strong key={key} data-part="strong">
          {inside}
        </strong>
      )
    case 'delete':
      return <del key={key}>{inside}</del>
    case 'inlineCode':
      return (
        <code key={key} data-part="inline-code" dir="ltr">
          {inside}
        </code>
      )
    case 'break':
      return <br key={key} />
    case 'link':
      return linkTo(node, inside, pen)
    case 'image':
      return imageLink(node, pen)
    case 'footnoteReference':
      return footnoteReference(node, pen)
    default:
      return drawnByExtension(node, pen)
  }
}

/** A node of a type that an extension knows. */
function drawnByExtension(node: Phrasing, { draw }: Pen): ReactNode {
  const drawn = draw(node)
  return drawn === null || drawn === undefined ? null : <Fragment key={node.key}>{drawn}</Fragment>
}
