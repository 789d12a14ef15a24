'use client'

import type {
  Flow,
  FootnoteDefinition,
  Heading as HeadingNode,
  List as ListNode,
  ListItem as ItemNode,
} from '@response-stream/markdown'
import { memo } from 'react'
import type { ReactElement } from 'react'
import { CodeBlock } from '../CodeBlock/CodeBlock.tsx'
import { plainText } from '../plain/plainText.ts'
import { useFootnoteId } from './FootnoteReference.tsx'
import { Inlines } from './Inlines.tsx'
import { marksWithin, sameMarking } from './marks.ts'
import type { Marking } from './marks.ts'
import { Table } from './Table.tsx'

/** One block of a text and what citations change in it. */
export type BlockProps = { node: Flow; marking: Marking }

/** A block. Unchanged ones are the same objects, so a word more draws one block anew. */
export const Block = memo(function Block({ node, marking }: BlockProps): ReactElement | null {
  switch (node.type) {
    case 'paragraph':
      return (
        <p data-part="paragraph" data-html={node.html === true ? '' : undefined} dir="auto">
          <Inlines nodes={node.children} marking={marking} />
        </p>
      )
    case 'heading':
      return <Heading node={node} marking={marking} />
    case 'code':
      return <CodeBlock language={node.lang ?? ''} code={node.value} />
    case 'blockquote':
      return (
        <blockquote data-part="blockquote" dir="auto">
          <Blocks nodes={node.children} marking={marking} />
        </blockquote>
      )
    case 'list':
      return <List node={node} marking={marking} />
    case 'table':
      return node.pending === true ? null : <Table node={node} marking={marking} />
    case 'thematicBreak':
      return <hr data-part="rule" />
    case 'footnoteDefinition':
      return <Footnote node={node} marking={marking} />
    default:
      return null
  }
}, sameBlock)

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

/** A heading stands one level below that of the page it comes into; `data-depth` is its own. */
function Heading({ node, marking }: { node: HeadingNode; marking: Marking }): ReactElement {
  const Level = levels[node.depth - 1] ?? 'h6'
  return (
    <Level data-part="heading" data-depth={node.depth} dir="auto">
      <Inlines nodes={node.children} marking={marking} />
    </Level>
  )
}

/** A list; `data-loose` when there is space between its items. */
function List({ node, marking }: { node: ListNode; marking: Marking }): ReactElement {
  const items = node.children.map((item) => (
    <ListItem key={item.key} node={item} marking={marksWithin(item, marking)} loose={node.spread} />
  ))
  const loose = node.spread ? '' : undefined
  return node.ordered ? (
    <ol data-part="list" data-loose={loose} start={node.start ?? 1} dir="auto">
      {items}
    </ol>
  ) : (
    <ul data-part="list" data-loose={loose} dir="auto">
      {items}
    </ul>
  )
}

type ListItemProps = { node: ItemNode; marking: Marking; loose: boolean }

const ListItem = memo(function ListItem({ node, marking, loose }: ListItemProps): ReactElement {
  const task = node.checked !== null
  return (
    <li data-part="list-item" data-task={task ? '' : undefined}>
      {task ? (
        <input
          type="checkbox"
          data-part="task"
          checked={node.checked ?? false}
          disabled
          aria-hidden
        />
      ) : null}
      {node.children.map((child) => {
        const own = marksWithin(child, marking)
        // In a tight list the words stand in the item itself.
        return child.type === 'paragraph' && !loose ? (
          <Inlines key={child.key} nodes={child.children} marking={own} />
        ) : (
          <Block key={child.key} node={child} marking={own} />
        )
      })}
    </li>
  )
}, sameItem)

function sameItem(before: ListItemProps, now: ListItemProps): boolean {
  return (
    before.node === now.node &&
    before.loose === now.loose &&
    sameMarking(before.marking, now.marking)
  )
}

/** A footnote, where it stands in the text. */
function Footnote({ node, marking }: { node: FootnoteDefinition; marking: Marking }): ReactElement {
  return (
    <div data-part="footnote" id={useFootnoteId(node.identifier)}>
      <span data-part="footnote-label">{plainText(node.label, 20)}</span>
      <div data-part="footnote-text">
        <Blocks nodes={node.children} marking={marking} />
      </div>
    </div>
  )
}
