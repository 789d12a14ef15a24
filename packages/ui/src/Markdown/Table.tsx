'use client'

import type { Table as TableNode, TableCell, TableRow as RowNode } from '@response-stream/markdown'
import { memo } from 'react'
import type { ReactElement, ReactNode } from 'react'
import { useOverflow } from '../Disclosure/useOverflow.ts'
import { useLabels } from '../labels/LabelsProvider.tsx'
import { CopyButton } from '../part/CopyButton.tsx'
import { useDrawn } from './components.ts'
import { directionOf } from './directionOf.ts'
import { Inlines } from './Inlines.tsx'
import { marksWithin, sameMarking } from './marks.ts'
import type { Marking } from './marks.ts'
import { tableText } from './tableText.ts'

type Align = TableNode['align']

/** A table that scrolls sideways by itself when it is wider than its place, and can be copied into a spreadsheet. */
export function Table({ node, children }: { node: TableNode; children: ReactNode }): ReactElement {
  const labels = useLabels()
  const [ref, overflows] = useOverflow<HTMLDivElement>()
  return (
    <div data-part="table-frame" dir={directionOf(node)}>
      <div data-part="table-box">
        <div
          ref={ref}
          data-part="table-scroll"
          {...(overflows && { tabIndex: 0, role: 'group', 'aria-label': labels.table })}
        >
          <table data-part="table">{children}</table>
        </div>
        <CopyButton data-role="table-copy" label={labels.copyTable} text={() => tableText(node)} />
      </div>
    </div>
  )
}

/** The rows of a table, its head first. */
export function Rows({ node, marking }: { node: TableNode; marking: Marking }): ReactElement {
  const [head, ...rows] = node.children
  const drawn = (row: RowNode, cell: 'th' | 'td'): ReactElement => (
    <Row
      key={row.key}
      node={row}
      align={node.align}
      marking={marksWithin(row, marking)}
      cell={cell}
    />
  )
  return (
    <>
      {head === undefined ? null : <thead>{drawn(head, 'th')}</thead>}
      <tbody>{rows.map((row) => drawn(row, 'td'))}</tbody>
    </>
  )
}

type RowProps = { node: RowNode; align: Align; marking: Marking; cell: 'th' | 'td' }

const Row = memo(function Row({ node, align, marking, cell }: RowProps): ReactNode {
  const inside = (): ReactNode =>
    node.children.map((child, column) => (
      <Cell
        key={child.key}
        node={child}
        tag={cell}
        align={align[column] ?? undefined}
        marking={marksWithin(child, marking)}
      />
    ))
  return useDrawn()(node, inside, () => <tr>{inside()}</tr>)
}, sameRow)

function sameRow(before: RowProps, now: RowProps): boolean {
  return (
    before.node === now.node &&
    before.align === now.align &&
    sameMarking(before.marking, now.marking)
  )
}

type CellProps = {
  node: TableCell
  tag: 'th' | 'td'
  align: string | undefined
  marking: Marking
}

function Cell({ node, tag: Tag, align, marking }: CellProps): ReactNode {
  const inside = (): ReactNode => <Inlines nodes={node.children} marking={marking} />
  return useDrawn()(node, inside, () => (
    <Tag data-part="table-cell" data-align={align} scope={Tag === 'th' ? 'col' : undefined}>
      {inside()}
    </Tag>
  ))
}
