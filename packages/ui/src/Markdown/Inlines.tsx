'use client'

import type { Phrasing } from '@response-stream/markdown'
import { Fragment, use } from 'react'
import type { ReactElement, ReactNode } from 'react'
import { MarkdownExtensionContext, useDrawn } from './components.ts'
import type { DrawNode } from './components.ts'
import { FootnoteReference } from './FootnoteReference.tsx'
import { withoutGlyphs } from './glyphs.ts'
import { MarkedText, Numbers, wordsInPieces } from './MarkedText.tsx'
import { ImageLink, MarkdownLink } from './MarkdownLink.tsx'
import type { Marking } from './marks.ts'
import { wordsOf } from './wordsOf.ts'

type InlinesProps = { nodes: readonly Phrasing[]; marking: Marking }

/** No line of anybody's has more parts than this; what is behind them is read as plain text. */
const most = 2000

/** Words, links and code inside a block, with the numbers of sources at their places. */
export function Inlines({ nodes, marking }: InlinesProps): ReactElement {
  const drawn = useDrawn()
  const { draw } = use(MarkdownExtensionContext)
  // Functions in the place of components: a line has many parts, and all are drawn whenever one is.
  const drawNode: DrawNode<Phrasing> = (node, inside) =>
    drawn(node, inside, () => usual(node, inside) ?? keyed(node, draw(node)))
  return <>{inlinesOf({ nodes, marking }, drawNode)}</>
}

function inlinesOf({ nodes, marking }: InlinesProps, drawNode: DrawNode<Phrasing>): ReactNode {
  const { marks, hidden, claims } = marking
  const shown = nodes.length > most ? nodes.slice(0, most) : nodes
  const rest = nodes.length > most ? withoutGlyphs(wordsOf(nodes.slice(most))) : null
  if (marks.length + hidden.length + claims.length === 0)
    return [...shown.map((node) => inlineOf(node, marking, drawNode)), rest]
  const last = nodes.length - 1
  const cited = shown.flatMap((node, place) => {
    const here = marks.filter(
      ({ at }) => (place === 0 || at > node.from) && (place === last || at <= node.to),
    )
    return citedInline(node, { ...marking, marks: here }, drawNode)
  })
  return [...cited, rest]
}

/** One node, and behind it the numbers that cannot stand inside: a link in a link is none. */
function citedInline(
  node: Phrasing,
  marking: Marking,
  drawNode: DrawNode<Phrasing>,
): readonly ReactNode[] {
  const { marks, hidden } = marking
  const gone = hidden.some(({ from, to }) => from <= node.from && node.to <= to)
  const nests = ['text', 'emphasis', 'strong', 'delete'].includes(node.type) && !gone
  const isInside = ({ at }: { at: number }): boolean =>
    nests && (node.type === 'text' || at < node.to)
  const inside = { ...marking, marks: marks.filter(isInside) }
  const behind = marks.filter((mark) => !isInside(mark))
  return [
    gone ? null : inlineOf(node, inside, drawNode),
    behind.length === 0 ? null : <Numbers key={`numbers ${node.key}`} marks={behind} />,
  ]
}

function inlineOf(node: Phrasing, marking: Marking, drawNode: DrawNode<Phrasing>): ReactNode {
  return drawNode(node, () => insideOf(node, marking, drawNode))
}

function insideOf(node: Phrasing, marking: Marking, drawNode: DrawNode<Phrasing>): ReactNode {
  if ('children' in node) return inlinesOf({ nodes: node.children, marking }, drawNode)
  if (node.type === 'text') return textOf(node, marking)
  if (node.type === 'inlineCode') return withoutGlyphs(node.value)
  return node.type === 'image' ? withoutGlyphs(node.alt) : null
}

function textOf(node: Extract<Phrasing, { type: 'text' }>, marking: Marking): ReactNode {
  const { marks, hidden, claims } = marking
  if (marks.length + hidden.length + claims.length === 0)
    return wordsInPieces(withoutGlyphs(node.value))
  return <MarkedText key={node.key} node={node} marking={marking} />
}

function keyed({ key }: Phrasing, drawn: ReactNode): ReactNode {
  return drawn === null || drawn === undefined ? null : <Fragment key={key}>{drawn}</Fragment>
}

function usual(node: Phrasing, inside: () => ReactNode): ReactNode {
  const { key } = node
  switch (node.type) {
    case 'text':
      return inside()
    case 'emphasis':
      return <em key={key}>{inside()}</em>
    case 'strong':
      return (
        <strong key={key} data-part="strong">
          {inside()}
        </strong>
      )
    case 'delete':
      return <del key={key}>{inside()}</del>
    case 'inlineCode':
      return (
        <code key={key} data-part="inline-code" dir="ltr">
          {inside()}
        </code>
      )
    case 'break':
      return <br key={key} />
    case 'link':
      return (
        <MarkdownLink key={key} address={node.url ?? ''} words={wordsOf(node.children)}>
          {inside()}
        </MarkdownLink>
      )
    case 'image':
      return <ImageLink key={key} address={node.url ?? ''} alt={withoutGlyphs(node.alt)} />
    case 'footnoteReference':
      return <FootnoteReference key={key} identifier={node.identifier} label={node.label} />
    default:
      return null
  }
}
