'use client'

import type { Table as TableNode, TableCell, TableRow as RowNode } from '@response-stream/markdown'
import type { ReactElement, ReactNode } from 'react'
import { useScrollStop } from '../Disclosure/useScrollStop.ts'
import { useLabels } from '../labels/LabelsProvider.tsx'
import { CopyButton } from '../part/CopyButton.tsx'
import { directionOf } from './directionOf.ts'
import { drawnOnce } from './drawnOnce.ts'
import { inlinesOf } from './inlinesOf.tsx'
import { marksWithin } from './marks.ts'
import type { Marking } from './marks.ts'
import { drawnByApp } from './pen.ts'
import type { Pen } from './pen.ts'
import { tableText } from './tableText.ts'

type Align = TableNode['align']

/** A table that scrolls sideways by itself when it is wider than its place, and can be copied into a spreadsheet. */
export function Table({ node, children }: { node: TableNode; children: ReactNode }): ReactElement {
  const labels = useLabels()
  const scroll = useScrollStop<HTMLDivElement>(labels.table)
  return (
    <div data-part="table-frame" data-pending={node.pending && ''} dir={directionOf(node)}>
      <div data-part="table-box">
        <div ref={scroll} data-part="table-scroll">
          <table ref={holdWhileStreaming} data-part="table">
            {children}
          </table>
        </div>
        <CopyButton data-role="table-copy" label={labels.copyTable} text={() => tableText(node)} />
      </div>
    </div>
  )
}

/** What keeps the columns in their places is fetched with the first table that grows; without it they find new widths with each word. */
function holdWhileStreaming(table: HTMLTableElement | null): void {
  if (table?.closest('[data-streaming]'))
    void import('./holdColumns.ts').then(
      ({ holdColumns }) => holdColumns(table),
      () => {},
    )
}

/** The rows of a table, its head first. */
export function rowsOf(node: TableNode, marking: Marking, pen: Pen): ReactNode {
  const [head, ...rows] = node.children
  const drawn = (row: RowNode, cell: 'th' | 'td'): ReactNode =>
    rowOf(row, { align: node.align, marking: marksWithin(row, marking), cell, pen })
  return [
    head === undefined ? null : <thead key="head">{drawn(head, 'th')}</thead>,
    <tbody key="body">{rows.map((row) => drawn(row, 'td'))}</tbody>,
  ]
}

type Around = { align: Align; marking: Marking; cell: 'th' | 'td'; pen: Pen }

function rowOf(node: RowNode, { align, marking, cell, pen }: Around): ReactNode {
  return drawnOnce(node, [align, marking, cell, pen], () => {
    const inside = node.children.map((child, column) => {
      const words = inlinesOf(child.children, marksWithin(child, marking), pen)
      return drawnByApp(child, words, pen) ?? drawnByKit(child, words, cell, align[column])
    })
    const missing = align.length - inside.length
    return (
      drawnByApp(node, inside, pen) ?? (
        <tr key={node.key}>
          {inside}
          {/* A row that is still written is as wide as the head, so that no column moves for its last cell. */}
          {missing > 0 ? <td data-part="table-cell" colSpan={missing} aria-hidden /> : null}
        </tr>
      )
    )
  })
}

function drawnByKit(
  { key }: TableCell,
  words: ReactNode,
  Tag: 'th' | 'td',
  align: Align[number] | undefined,
): ReactElement {
  return (
    <Tag
      key={key}
      data-part="table-cell"
      data-align={align ?? undefined}
      scope={Tag === 'th' ? 'col' : undefined}
    >
      {words}
    </Tag>
  )
}
