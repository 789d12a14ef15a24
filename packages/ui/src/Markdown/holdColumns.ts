/** With new widths a table has to become so many pixels shorter, or its columns stay: two lines. */
const worth = 48
/** What so many rows have not changed, a later one does not change much. */
const settled = 16
/** A head up to this width stands in one line from the start: it would get its line later, and all below move up. */
const longestHead = 160

/**
 * Keeps the columns of a table that grows where they are. A column grows while there is room, and gives no width to another
 * with each word. Only when a row has come, and the table would be lines shorter otherwise, do all find their widths anew.
 * A frame that becomes narrower or wider lets all go. Layout is read once a row, never with a word. The observers live as
 * long as the table.
 */
export function holdColumns(table: HTMLTableElement): void {
  const frame = table.closest("[data-part='table-frame']")
  const [body] = table.tBodies
  const cells = [...(table.tHead?.rows[0]?.cells ?? [])]
  if (frame === null || body === undefined) return
  const least = headWidths(cells)
  const release = (): void => setWidths(cells, least)
  release()
  let room = 0
  const grown = new ResizeObserver((entries) => {
    for (const { target, borderBoxSize } of entries) {
      const width = borderBoxSize[0]?.inlineSize ?? 0
      if (target instanceof HTMLTableCellElement) hold(target, width)
      else {
        if (room !== 0 && room !== width) release()
        room = width
      }
    }
  })
  const added = new MutationObserver(() => {
    if (body.rows.length > settled) added.disconnect()
    else findWidths(table, cells, release)
  })
  for (const element of [frame, ...cells]) grown.observe(element)
  added.observe(body, { childList: true })
}

type Cells = readonly HTMLTableCellElement[]

function headWidths(cells: Cells): readonly number[] {
  for (const { style } of cells) style.whiteSpace = 'nowrap'
  const widths = cells.map((cell) => Math.min(cell.getBoundingClientRect().width, longestHead))
  for (const { style } of cells) style.whiteSpace = ''
  return widths
}

function setWidths(cells: Cells, widths: readonly number[]): void {
  for (const [place, { style }] of cells.entries()) style.minInlineSize = `${widths[place] ?? 0}px`
}

function hold({ style }: HTMLTableCellElement, width: number): void {
  if (width > Number.parseFloat(style.minInlineSize)) style.minInlineSize = `${width}px`
}

function findWidths(table: HTMLTableElement, cells: Cells, release: () => void): void {
  const before = table.offsetHeight
  const held = cells.map(({ style }) => Number.parseFloat(style.minInlineSize))
  release()
  const isWorth = table.offsetHeight <= before - worth
  setWidths(cells, isWorth ? cells.map((cell) => cell.getBoundingClientRect().width) : held)
}
