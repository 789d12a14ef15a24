'use client'

import type { Flow, List as ListNode, ListItem as ItemNode } from '@response-stream/markdown'
import { memo } from 'react'
import type { ReactNode } from 'react'
import { RawBoundary } from '../UnknownItem/RawBoundary.tsx'
import { code, heading, list } from './blockParts.tsx'
import { directionOf } from './directionOf.ts'
import { footnote } from './footnotes.tsx'
import { withoutGlyphs } from './glyphs.ts'
import { inlinesOf } from './inlinesOf.tsx'
import { marksWithin } from './marks.ts'
import type { Marking } from './marks.ts'
import { drawnByApp } from './pen.ts'
import type { Pen } from './pen.ts'
import { rowsOf, Table } from './Table.tsx'

/** One block of a text and what citations change in it. */
type BlockProps = { node: Flow; marking: Marking; pen: Pen }

/** A block. Unchanged ones are the same objects, so a word more draws one block anew. */
const Block = memo(function Block({ node, marking, pen }: BlockProps): ReactNode {
  const inside = insideOf(node, marking, pen)
  const drawn = drawnByApp(node, inside, pen) ?? drawnByKit(node, inside, { marking, pen })
  if (node.type !== 'code') return drawn
  return <RawBoundary text={withoutGlyphs(node.value)}>{drawn}</RawBoundary>
})

/** Blocks below each other, each with the marks of its own stretch. */
export function blocksOf(nodes: readonly Flow[], marking: Marking, pen: Pen): readonly ReactNode[] {
  return nodes.map((node) => blockOf(node, marking, pen))
}

function blockOf(node: Flow, marking: Marking, pen: Pen): ReactNode {
  return <Block key={node.key} node={node} marking={marksWithin(node, marking)} pen={pen} />
}

function insideOf(node: Flow, marking: Marking, pen: Pen): ReactNode {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return inlinesOf(node.children, marking, pen)
    case 'blockquote':
    case 'footnoteDefinition':
      return blocksOf(node.children, marking, pen)
    case 'list':
      return itemsOf(node, marking, pen)
    case 'table':
      return rowsOf(node, marking, pen)
    case 'code':
      return withoutGlyphs(node.value)
    default:
      return null
  }
}

function drawnByKit(
  node: Flow,
  inside: ReactNode,
  { marking, pen }: { marking: Marking; pen: Pen },
): ReactNode {
  switch (node.type) {
    case 'paragraph':
      return (
        <p data-part="paragraph" data-html={node.html === true ? '' : undefined} dir="auto">
          {inside}
        </p>
      )
    case 'heading':
      return heading(node, inside)
    case 'code':
      return code(node, marking, pen)
    case 'blockquote':
      return (
        <blockquote data-part="blockquote" dir={directionOf(node)}>
          {inside}
        </blockquote>
      )
    case 'list':
      return list(node, inside)
    case 'table':
      return node.pending === true ? null : <Table node={node}>{inside}</Table>
    case 'thematicBreak':
      return <hr data-part="rule" />
    case 'footnoteDefinition':
      return footnote(node, inside, pen)
    default:
      return null
  }
}

function itemsOf(node: ListNode, marking: Marking, pen: Pen): readonly ReactNode[] {
  return node.children.map((item) => (
    <ListItem
      key={item.key}
      node={item}
      marking={marksWithin(item, marking)}
      loose={node.spread}
      pen={pen}
    />
  ))
}

type ListItemProps = { node: ItemNode; marking: Marking; loose: boolean; pen: Pen }

const ListItem = memo(function ListItem(props: ListItemProps): ReactNode {
  const { node, pen } = props
  const inside = itemBlocksOf(props)
  return (
    drawnByApp(node, inside, pen) ?? (
      <li data-part="list-item" data-task={node.checked === null ? undefined : ''}>
        {node.checked === null ? inside : [taskOf(node.checked), ...inside]}
      </li>
    )
  )
})

/** In a tight list the words stand in the item itself. */
function itemBlocksOf({ node, marking, loose, pen }: ListItemProps): readonly ReactNode[] {
  return node.children.flatMap((child) =>
    child.type === 'paragraph' && !loose
      ? inlinesOf(child.children, marksWithin(child, marking), pen)
      : [blockOf(child, marking, pen)],
  )
}

function taskOf(checked: boolean): ReactNode {
  return (
    <input key="task" type="checkbox" data-part="task" checked={checked} disabled aria-hidden />
  )
}
