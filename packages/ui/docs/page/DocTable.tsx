import type { ReactElement, ReactNode } from 'react'

type DocTableProps = {
  head: readonly string[]
  /** Cells of each row; the first is its head. */
  rows: readonly (readonly ReactNode[])[]
}

/** A table on a docs page. */
export function DocTable({ head, rows }: DocTableProps): ReactElement {
  return (
    <div className="sb-unstyled doc doc-scroll">
      <table>
        <thead>
          <tr>
            {head.map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first, ...others], row) => (
            // Rows and cells never change their places.
            <tr key={row}>
              <th scope="row">{first}</th>
              {others.map((cell, column) => (
                <td key={column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
