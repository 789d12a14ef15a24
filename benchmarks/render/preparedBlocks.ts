// Runs in the page: what the limit knows ahead, so that it has nothing left to do but to draw.
import { marked } from 'marked'

/** One block as HTML, ready to be drawn. */
export interface PreparedBlock {
  readonly key: number
  readonly html: string
}

/** The blocks of a text after so many characters. */
export type PreparedBlocks = (length: number) => readonly PreparedBlock[]

/**
 * Cuts a text into blocks and writes the HTML of each, and of every beginning of each that will be seen, before the first is
 * drawn. Finished blocks stay the same objects.
 */
export function prepareBlocks(ends: readonly number[], text: string): PreparedBlocks {
  const blocks = cut(text)
  const states = new Map(ends.map((end) => [end, blocksAt(end)]))

  function blocksAt(end: number): readonly PreparedBlock[] {
    const open = blocks.findLast(({ from }) => from < end)
    const done = blocks.filter(({ to }) => to <= end).map(({ block }) => block)
    if (open === undefined || open.to <= end) return done
    return [...done, { key: open.from, html: htmlOf(text.slice(open.from, end)) }]
  }
  return (length) => states.get(length) ?? blocksAt(length)
}

function cut(text: string): readonly { from: number; to: number; block: PreparedBlock }[] {
  let from = 0
  return marked.lexer(text).map(({ raw }) => {
    const start = from
    from += raw.length
    return { from: start, to: from, block: { key: start, html: htmlOf(raw) } }
  })
}

function htmlOf(source: string): string {
  return marked.parse(source, { async: false })
}
