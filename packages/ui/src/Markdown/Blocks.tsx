'use client'

import type { Flow, List as ListNode, ListItem as ItemNode } from '@response-stream/markdown'
import { memo } from 'react'
import type { ReactElement, ReactNode } from 'react'
import { RawBoundary } from '../UnknownItem/RawBoundary.tsx'
import { Code, Footnote, Heading } from './blockParts.tsx'
import type { Around } from './blockParts.tsx'
import { useDrawn } from './components.ts'
import { directionOf } from './directionOf.ts'
import { codeWithoutGlyphs } from './glyphs.ts'
import { Inlines } from './Inlines.tsx'
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

/** A list; `data-loose` when there is space between its items. */
function List({ node, children }: Around<ListNode>): ReactElement {
  const loose = node.spread ? '' : undefined
  const dir = directionOf(node)
  return node.ordered ? (
    <ol data-part="list" data-loose={loose} start={node.start ?? 1} dir={dir}>
      {children}
    </ol>
  ) : (
    <ul data-part="list" data-loose={loose} dir={dir}>
      {children}
    </ul>
  )
}

/** The items of a list. */
function Items({ node, marking }: { node: ListNode; marking: Marking }): ReactElement {
  return (
    <>
      {node.children.map((item) => (
        <ListItem
          key={item.key}
          node={item}
          marking={marksWithin(item, marking)}
          loose={node.spread}
        />
      ))}
    </>
  )
}

type ListItemProps = { node: ItemNode; marking: Marking; loose: boolean }

const ListItem = memo(function ListItem({ node, marking, loose }: ListItemProps): ReactNode {
  const inside = (): ReactNode => <ItemBlocks node={node} marking={marking} loose={loose} />
  return useDrawn()(node, inside, () => (
    <li data-part="list-item" data-task={node.checked === null ? undefined : ''}>
      {node.checked === null ? null : (
        <input type="checkbox" data-part="task" checked={node.checked} disabled aria-hidden />
      )}
      {inside()}
    </li>
  ))
}, sameItem)

/** In a tight list the words stand in the item itself. */
function ItemBlocks({ node, marking, loose }: ListItemProps): ReactElement {
  return (
    <>
      {node.children.map((child) => {
        const own = marksWithin(child, marking)
        return child.type === 'paragraph' && !loose ? (
          <Inlines key={child.key} nodes={child.children} marking={own} />
        ) : (
          <Block key={child.key} node={child} marking={own} />
        )
      })}
    </>
  )
}

function sameItem(before: ListItemProps, now: ListItemProps): boolean {
  return (
    before.node === now.node &&
    before.loose === now.loose &&
    sameMarking(before.marking, now.marking)
  )
}
