'use client'

import type { Phrasing } from '@response-stream/markdown'
import { Fragment, use } from 'react'
import type { ReactElement, ReactNode } from 'react'
import { MarkdownExtensionContext, useDrawn } from './components.ts'
import { FootnoteReference } from './FootnoteReference.tsx'
import { withoutGlyphs } from './glyphs.ts'
import { MarkedText, Numbers } from './MarkedText.tsx'
import { ImageLink, MarkdownLink } from './MarkdownLink.tsx'
import type { Marking } from './marks.ts'
import { wordsOf } from './wordsOf.ts'

type InlinesProps = { nodes: readonly Phrasing[]; marking: Marking }

/** No line of anybody's has more parts than this; what is behind them is read as plain text. */
const most = 2000

/** Words, links and code inside a block, with the numbers of sources at their places. */
export function Inlines({ nodes, marking }: InlinesProps): ReactElement {
  const last = nodes.length - 1
  return (
    <>
      {nodes.slice(0, most).map((node, place) => {
        const marks = marking.marks.filter(
          ({ at }) => (place === 0 || at > node.from) && (place === last || at <= node.to),
        )
        return <Inline key={node.key} node={node} marking={{ ...marking, marks }} />
      })}
      {last < most ? null : withoutGlyphs(wordsOf(nodes.slice(most)))}
    </>
  )
}

type InlineProps = { node: Phrasing; marking: Marking }

/** One node, and behind it the numbers that cannot stand inside: a link in a link is none. */
function Inline({ node, marking }: InlineProps): ReactNode {
  const { marks, hidden } = marking
  const gone = hidden.some(({ from, to }) => from <= node.from && node.to <= to)
  const nests = ['text', 'emphasis', 'strong', 'delete'].includes(node.type) && !gone
  const isInside = ({ at }: { at: number }): boolean =>
    nests && (node.type === 'text' || at < node.to)
  const inside = { ...marking, marks: marks.filter(isInside) }
  return (
    <>
      {gone ? null : <Drawn node={node} marking={inside} />}
      <Numbers marks={marks.filter((mark) => !isInside(mark))} />
    </>
  )
}

function Drawn({ node, marking }: InlineProps): ReactNode {
  const { draw } = use(MarkdownExtensionContext)
  const inside = (): ReactNode => insideOf(node, marking)
  return useDrawn()(node, inside, () => usual(node, inside) ?? draw(node))
}

function insideOf(node: Phrasing, marking: Marking): ReactNode {
  if ('children' in node) return <Inlines nodes={node.children} marking={marking} />
  if (node.type === 'text') return <MarkedText node={node} marking={marking} />
  if (node.type === 'inlineCode') return withoutGlyphs(node.value)
  return node.type === 'image' ? withoutGlyphs(node.alt) : null
}

function usual(node: Phrasing, inside: () => ReactNode): ReactNode {
  switch (node.type) {
    case 'text':
      return <Fragment>{inside()}</Fragment>
    case 'emphasis':
      return <em>{inside()}</em>
    case 'strong':
      return <strong data-part="strong">{inside()}</strong>
    case 'delete':
      return <del>{inside()}</del>
    case 'inlineCode':
      return (
        <code data-part="inline-code" dir="ltr">
          {inside()}
        </code>
      )
    case 'break':
      return <br />
    case 'link':
      return (
        <MarkdownLink address={node.url ?? ''} words={wordsOf(node.children)}>
          {inside()}
        </MarkdownLink>
      )
    case 'image':
      return <ImageLink address={node.url ?? ''} alt={withoutGlyphs(node.alt)} />
    case 'footnoteReference':
      return <FootnoteReference identifier={node.identifier} label={node.label} />
    default:
      return null
  }
}
