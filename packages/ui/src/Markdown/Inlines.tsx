'use client'

import type { Phrasing, Text as TextNode } from '@response-stream/markdown'
import { Fragment } from 'react'
import type { ReactElement, ReactNode } from 'react'
import { Citation } from '../Citations/Citation.tsx'
import { FootnoteReference } from './FootnoteReference.tsx'
import { ImageLink, MarkdownLink } from './MarkdownLink.tsx'
import { noMarking } from './marks.ts'
import type { Hidden, Mark, Marking } from './marks.ts'
import { indexAt } from './indexAt.ts'

type InlinesProps = { nodes: readonly Phrasing[]; marking: Marking }

/** Words, links and code inside a block, with the numbers of sources at their places. */
export function Inlines({ nodes, marking }: InlinesProps): ReactElement {
  const { marks, hidden } = marking
  const last = nodes.length - 1
  return (
    <>
      {nodes.map((node, place) => {
        const own = marks.filter(
          ({ at }) => (place === 0 || at > node.from) && (place === last || at <= node.to),
        )
        return <Fragment key={node.key}>{inline(node, own, hidden)}</Fragment>
      })}
    </>
  )
}

function inline(node: Phrasing, marks: readonly Mark[], hidden: readonly Hidden[]): ReactNode {
  const gone = hidden.some(({ from, to }) => from <= node.from && node.to <= to)
  if (node.type === 'text' && !gone) return <Text node={node} marks={marks} hidden={hidden} />
  const nests = node.type === 'emphasis' || node.type === 'strong' || node.type === 'delete'
  const inside = nests ? marks.filter(({ at }) => at < node.to) : []
  const after = nests ? marks.filter(({ at }) => at >= node.to) : marks
  return (
    <>
      {gone ? null : <Inline node={node} marking={{ marks: inside, hidden }} />}
      <Numbers marks={after} />
    </>
  )
}

type TextProps = { node: TextNode; marks: readonly Mark[]; hidden: readonly Hidden[] }

/** A text cut at its marks, without what is hidden. */
function Text({ node, marks, hidden }: TextProps): ReactElement {
  const { value, from, to } = node
  if (marks.length === 0 && hidden.length === 0) return <>{clean(value)}</>
  const starts = [from, ...marks.map(({ at }) => Math.min(Math.max(at, from), to))]
  return (
    <>
      {starts.map((start, place) => {
        const mark = marks[place]
        return (
          <Fragment key={start}>
            {clean(seen(node, { from: start, to: starts[place + 1] ?? to }, hidden))}
            {mark === undefined ? null : <Numbers marks={[mark]} />}
          </Fragment>
        )
      })}
    </>
  )
}

/** What is left of a stretch of a text when its hidden stretches are taken out. */
function seen(node: TextNode, stretch: Hidden, hidden: readonly Hidden[]): string {
  let shown = ''
  let place = stretch.from
  for (const { from, to } of hidden) {
    if (to <= place || from >= stretch.to) continue
    shown += node.value.slice(indexAt(node, place), indexAt(node, Math.max(from, place)))
    place = Math.min(to, stretch.to)
  }
  return shown + node.value.slice(indexAt(node, place), indexAt(node, stretch.to))
}

/** Some servers leave private glyphs and the names between them in the text; they mean nothing to a reader. */
function clean(text: string): string {
  return text.replace(/\uE200[^\uE201]*(?:\uE201|$)/g, '').replace(/[\uE200-\uE202]/g, '')
}

/** A word joiner before each number keeps it from starting a line. */
function Numbers({ marks }: { marks: readonly Mark[] }): ReactElement {
  return (
    <>
      {marks.flatMap(({ at, citations }) =>
        citations.map((citation) => (
          <Fragment key={`${at} ${citation.number}`}>
            {'\u2060'}
            <Citation citation={citation} />
          </Fragment>
        )),
      )}
    </>
  )
}

function Inline({ node, marking }: { node: Phrasing; marking: Marking }): ReactElement | null {
  switch (node.type) {
    case 'text':
      return <>{clean(node.value)}</>
    case 'emphasis':
      return (
        <em>
          <Inlines nodes={node.children} marking={marking} />
        </em>
      )
    case 'strong':
      return (
        <strong data-part="strong">
          <Inlines nodes={node.children} marking={marking} />
        </strong>
      )
    case 'delete':
      return (
        <del>
          <Inlines nodes={node.children} marking={marking} />
        </del>
      )
    case 'inlineCode':
      return (
        <code data-part="inline-code" dir="ltr">
          {node.value}
        </code>
      )
    case 'break':
      return <br />
    case 'link':
      return (
        <MarkdownLink address={node.url ?? ''} words={wordsOf(node.children)}>
          <Inlines nodes={node.children} marking={noMarking} />
        </MarkdownLink>
      )
    case 'image':
      return <ImageLink address={node.url ?? ''} alt={node.alt} />
    case 'footnoteReference':
      return <FootnoteReference identifier={node.identifier} label={node.label} />
    default:
      return null
  }
}

/** What is read of nodes, without their form. */
function wordsOf(nodes: readonly Phrasing[]): string {
  return nodes
    .map((node) => {
      if ('children' in node) return wordsOf(node.children)
      if (node.type === 'image') return node.alt
      return 'value' in node ? node.value : ''
    })
    .join('')
}
