/** With new widths a table has to become so many pixels shorter, or its columns stay: two lines. */
const worth = 48
/** Once it is whole, one line is worth it: a blank one would stay for good. */
const worthAtEnd = 24
/** What so many rows have not changed, a later one does not change much. */
const settled = 16
/** A head up to this width stands in one line from the start: it would get its line later, and all below move up. */
const longestHead = 160

/**
 * Keeps the columns and rows of a table that grows where they are. A column grows while there is room, and gives no width to
 * another with each word; a row stays as high as it was. Only when a row has come, and the table would be lines shorter
 * otherwise, do all find their sizes anew. With the next block, or the end of the text, the last row has come, and no row
 * keeps a line that it does not fill. A frame that becomes narrower or wider lets all go. Layout is read once a row, never
 * with a word. The observers live as long as the table.
 */
export function holdColumns(table: HTMLTableElement): void {
  const frame = table.closest("[data-part='table-frame']")
  const [body] = table.tBodies
  const cells = [...(table.tHead?.rows[0]?.cells ?? [])]
  if (frame === null || body === undefined || isWhole(frame)) return
  const least = headWidths(cells)
  const release = (): void => {
    setSizes(cells, 'minInlineSize', least)
    setSizes(table.rows, 'blockSize', [])
  }
  release()
  let room = 0
  const grown = new ResizeObserver((entries) => {
    for (const { target, borderBoxSize } of entries) {
      const width = borderBoxSize[0]?.inlineSize ?? 0
      if (target instanceof HTMLTableCellElement) hold(target, width)
      else {
        // Not now: what is being told of may not change while it is told.
        if (room !== 0 && room !== width) requestAnimationFrame(release)
        room = width
      }
    }
  })
  const added = new MutationObserver(() => {
    if (body.rows.length <= settled) findSizes(table, cells, release, worth)
    const whole = newRows(table)
    const heights = whole.map((row) => `${row.getBoundingClientRect().height}px`)
    setSizes(whole, 'blockSize', heights)
  })
  for (const element of [frame, ...cells]) grown.observe(element)
  added.observe(body, { childList: true })
  onceWhole(frame, () => {
    added.disconnect()
    findSizes(table, cells, release, worthAtEnd)
    setSizes(table.rows, 'blockSize', [])
  })
}

function isWhole(frame: Element): boolean {
  return frame.nextElementSibling !== null || frame.closest('[data-streaming]') === null
}

/** Tells when the block behind a table comes, before that is seen, or the text ends. */
function onceWhole(frame: Element, then: () => void): void {
  const following = new MutationObserver(() => {
    if (!isWhole(frame)) return
    following.disconnect()
    then()
  })
  const told = { childList: true, attributeFilter: ['data-streaming'] }
  for (const around of [frame.parentElement, frame.closest('[data-streaming]')])
    if (around !== null) following.observe(around, told)
}

/** The rows that are whole and not held yet, without a look at those before them. */
function newRows({ rows }: HTMLTableElement): readonly HTMLElement[] {
  const found: HTMLElement[] = []
  let place = rows.length - 2
  for (let row = rows[place]; row?.style.blockSize === ''; row = rows[place]) {
    found.push(row)
    place -= 1
  }
  return found
}

type Size = 'minInlineSize' | 'blockSize'

function headWidths(cells: readonly HTMLElement[]): readonly string[] {
  for (const { style } of cells) style.whiteSpace = 'nowrap'
  const widths = cells.map((cell) => Math.min(cell.getBoundingClientRect().width, longestHead))
  for (const { style } of cells) style.whiteSpace = ''
  return widths.map((width) => `${width}px`)
}

function sizesOf(elements: Iterable<HTMLElement>, size: Size): readonly string[] {
  return [...elements].map(({ style }) => style[size])
}

function setSizes(elements: Iterable<HTMLElement>, size: Size, values: readonly string[]): void {
  for (const [place, { style }] of [...elements].entries()) style[size] = values[place] ?? ''
}

function hold({ style }: HTMLElement, width: number): void {
  if (width > Number.parseFloat(style.minInlineSize)) style.minInlineSize = `${width}px`
}

function findSizes(
  table: HTMLTableElement,
  cells: readonly HTMLElement[],
  release: () => void,
  least: number,
): void {
  const before = table.offsetHeight
  const widths = sizesOf(cells, 'minInlineSize')
  const heights = sizesOf(table.rows, 'blockSize')
  release()
  if (table.offsetHeight <= before - least) {
    const found = cells.map((cell) => `${cell.getBoundingClientRect().width}px`)
    setSizes(cells, 'minInlineSize', found)
  } else {
    setSizes(cells, 'minInlineSize', widths)
    setSizes(table.rows, 'blockSize', heights)
  }
}
