'use client'

import type {
  Code as CodeNode,
  Flow,
  FootnoteDefinition,
  Heading as HeadingNode,
} from '@response-stream/markdown'
import { memo } from 'react'
import type { ReactElement, ReactNode } from 'react'
import { CodeBlock } from '../CodeBlock/CodeBlock.tsx'
import { plainText } from '../plain/plainText.ts'
import { RawBoundary } from '../UnknownItem/RawBoundary.tsx'
import { useDrawn } from './components.ts'
import { directionOf } from './directionOf.ts'
import { useFootnoteId } from './FootnoteReference.tsx'
import { codeWithoutGlyphs } from './glyphs.ts'
import { Inlines } from './Inlines.tsx'
import { Items, List } from './List.tsx'
import { Numbers } from './MarkedText.tsx'
import { marksWithin, sameMarking } from './marks.ts'
import type { Marking } from './marks.ts'
import { Rows, Table } from './Table.tsx'

/** One block of a text and what citations change in it. */
export type BlockProps = { node: Flow; marking: Marking }

/** A block. Unchanged ones are the same objects, so a word more draws one block anew. */
export const Block = memo(function Block({ node, marking }: BlockProps): ReactNode {
  const inside = (): ReactNode => insideOf(node, marking)
  const drawn = useDrawn()(node, inside, () => usual(node, marking, inside))
  if (node.type !== 'code') return drawn
  return <RawBoundary text={codeWithoutGlyphs(node.value)}>{drawn}</RawBoundary>
}, sameBlock)

function insideOf(node: Flow, marking: Marking): ReactNode {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return <Inlines nodes={node.children} marking={marking} />
    case 'blockquote':
    case 'footnoteDefinition':
      return <Blocks nodes={node.children} marking={marking} />
    case 'list':
      return <Items node={node} marking={marking} />
    case 'table':
      return <Rows node={node} marking={marking} />
    case 'code':
      return codeWithoutGlyphs(node.value)
    default:
      return null
  }
}

function usual(node: Flow, marking: Marking, inside: () => ReactNode): ReactNode {
  switch (node.type) {
    case 'paragraph':
      return (
        <p data-part="paragraph" data-html={node.html === true ? '' : undefined} dir="auto">
          {inside()}
        </p>
      )
    case 'heading':
      return <Heading node={node}>{inside()}</Heading>
    case 'code':
      return <Code node={node} marking={marking} />
    case 'blockquote':
      return (
        <blockquote data-part="blockquote" dir={directionOf(node)}>
          {inside()}
        </blockquote>
      )
    case 'list':
      return <List node={node}>{inside()}</List>
    case 'table':
      return node.pending === true ? null : <Table node={node}>{inside()}</Table>
    case 'thematicBreak':
      return <hr data-part="rule" />
    case 'footnoteDefinition':
      return <Footnote node={node}>{inside()}</Footnote>
    default:
      return null
  }
}

function sameBlock(before: BlockProps, now: BlockProps): boolean {
  return before.node === now.node && sameMarking(before.marking, now.marking)
}

type BlocksProps = { nodes: readonly Flow[]; marking: Marking }

/** Blocks below each other, each with the marks of its own stretch. */
export function Blocks({ nodes, marking }: BlocksProps): ReactElement {
  return (
    <>
      {nodes.map((node) => (
        <Block key={node.key} node={node} marking={marksWithin(node, marking)} />
      ))}
    </>
  )
}

const levels = ['h2', 'h3', 'h4', 'h5', 'h6', 'h6'] as const

/** The element around what stands inside a node. */
export type Around<Node> = { node: Node; children: ReactNode }

/** A heading stands one level below that of the page it comes into; `data-depth` is its own. */
function Heading({ node, children }: Around<HeadingNode>): ReactElement {
  const Level = levels[node.depth - 1] ?? 'h6'
  return (
    <Level data-part="heading" data-depth={node.depth} dir="auto">
      {children}
    </Level>
  )
}

/** Code, and below it the numbers of sources that its text cannot bear. */
function Code({ node, marking }: { node: CodeNode; marking: Marking }): ReactElement {
  const code = codeWithoutGlyphs(node.value)
  return (
    <>
      <CodeBlock language={node.lang ?? ''} code={code} />
      {marking.marks.length === 0 ? null : (
        <p data-part="code-sources">
          <Numbers marks={marking.marks} />
        </p>
      )}
    </>
  )
}

/** A footnote, where it stands in the text. */
function Footnote({ node, children }: Around<FootnoteDefinition>): ReactElement {
  return (
    <div data-part="footnote" id={useFootnoteId(node.identifier)} dir={directionOf(node)}>
      <span data-part="footnote-label">{plainText(node.label, 20)}</span>
      <div data-part="footnote-text">{children}</div>
    </div>
  )
}
