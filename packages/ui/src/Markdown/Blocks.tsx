'use client'

import type { Flow, List as ListNode, ListItem as ItemNode } from '@response-stream/markdown'
import type { ReactNode } from 'react'
import { RawBoundary } from '../UnknownItem/RawBoundary.tsx'
import { code, heading, list } from './blockParts.tsx'
import { directionOf } from './directionOf.ts'
import { drawnOnce } from './drawnOnce.ts'
import { footnote } from './footnotes.tsx'
import { withoutGlyphs } from './glyphs.ts'
import { inlinesOf } from './inlinesOf.tsx'
import { marksWithin } from './marks.ts'
import type { Marking } from './marks.ts'
import { drawnByApp } from './pen.ts'
import type { Pen } from './pen.ts'
import { rowsOf, Table } from './Table.tsx'

/** Blocks below each other, each with the marks of its own stretch. */
export function blocksOf(nodes: readonly Flow[], marking: Marking, pen: Pen): readonly ReactNode[] {
  return nodes.map((node) => blockOf(node, marking, pen))
}

/** A block. Unchanged ones are the same objects, so a word more draws one block anew. */
function blockOf(node: Flow, around: Marking, pen: Pen): ReactNode {
  const marking = marksWithin(node, around)
  return drawnOnce(node, [marking, pen], () => {
    const inside = insideOf(node, marking, pen)
    const drawn = drawnByApp(node, inside, pen) ?? drawnByKit(node, inside, marking, pen)
    if (node.type !== 'code') return drawn
    return (
      <RawBoundary key={node.key} text={withoutGlyphs(node.value)}>
        {drawn}
      </RawBoundary>
    )
  })
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

function drawnByKit(node: Flow, inside: ReactNode, marking: Marking, pen: Pen): ReactNode {
  switch (node.type) {
    case 'paragraph':
      return (
        <p key={node.key} data-part="paragraph" data-html={node.html && ''} dir="auto">
          {inside}
        </p>
      )
    case 'heading':
      return heading(node, inside)
    case 'code':
      return code(node, marking, pen)
    case 'blockquote':
      return (
        <blockquote key={node.key} data-part="blockquote" dir={directionOf(node)}>
          {inside}
        </blockquote>
      )
    case 'list':
      return list(node, inside)
    case 'table':
      return (
        // Once it is a table its columns are known, and held.
        <Table key={`${node.key}${node.pending ?? ''}`} node={node}>
          {inside}
        </Table>
      )
    case 'thematicBreak':
      return <hr key={node.key} data-part="rule" />
    case 'footnoteDefinition':
      return footnote(node, inside, pen)
    default:
      return null
  }
}

function itemsOf(node: ListNode, marking: Marking, pen: Pen): readonly ReactNode[] {
  return node.children.map((item) => itemOf(item, marksWithin(item, marking), node.spread, pen))
}

function itemOf(node: ItemNode, marking: Marking, loose: boolean, pen: Pen): ReactNode {
  return drawnOnce(node, [marking, loose, pen], () => {
    // In a tight list the words stand in the item itself.
    const inside = node.children.flatMap((child) =>
      child.type === 'paragraph' && !loose
        ? inlinesOf(child.children, marksWithin(child, marking), pen)
        : [blockOf(child, marking, pen)],
    )
    return (
      drawnByApp(node, inside, pen) ?? (
        <li key={node.key} data-part="list-item" data-task={node.checked === null ? undefined : ''}>
          {node.checked === null ? inside : [taskOf(node.checked), ...inside]}
        </li>
      )
    )
  })
}

function taskOf(checked: boolean): ReactNode {
  return (
    <input key="task" type="checkbox" data-part="task" checked={checked} disabled aria-hidden />
  )
}
