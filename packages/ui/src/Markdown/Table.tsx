'use client'

import type { Table as TableNode, TableRow as RowNode } from '@response-stream/markdown'
import { memo } from 'react'
import type { ReactElement } from 'react'
import { useOverflow } from '../Disclosure/useOverflow.ts'
import { useLabels } from '../labels/LabelsProvider.tsx'
import { Inlines } from './Inlines.tsx'
import { marksWithin, sameMarking } from './marks.ts'
import type { Marking } from './marks.ts'

type Align = TableNode['align']

/** A table that scrolls sideways by itself when it is wider than its place. */
export function Table({ node, marking }: { node: TableNode; marking: Marking }): ReactElement {
  const labels = useLabels()
  const [ref, overflows] = useOverflow<HTMLDivElement>()
  const [head, ...rows] = node.children
  return (
    <div
      ref={ref}
      data-part="table-scroll"
      {...(overflows && { tabIndex: 0, role: 'group', 'aria-label': labels.table })}
    >
      <table data-part="table" dir="auto">
        {head === undefined ? null : (
          <thead>
            <Row node={head} align={node.align} marking={marksWithin(head, marking)} cell="th" />
          </thead>
        )}
        <tbody>
          {rows.map((row) => (
            <Row
              key={row.key}
              node={row}
              align={node.align}
              marking={marksWithin(row, marking)}
              cell="td"
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

type RowProps = { node: RowNode; align: Align; marking: Marking; cell: 'th' | 'td' }

const Row = memo(function Row({ node, align, marking, cell: Cell }: RowProps): ReactElement {
  return (
    <tr>
      {node.children.map((cell, column) => (
        <Cell
          key={cell.key}
          data-part="table-cell"
          data-align={align[column] ?? undefined}
          scope={Cell === 'th' ? 'col' : undefined}
        >
          <Inlines nodes={cell.children} marking={marksWithin(cell, marking)} />
        </Cell>
      ))}
    </tr>
  )
}, sameRow)

function sameRow(before: RowProps, now: RowProps): boolean {
  return (
    before.node === now.node &&
    before.align === now.align &&
    sameMarking(before.marking, now.marking)
  )
}
