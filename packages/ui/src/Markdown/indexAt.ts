import type { Text } from '@response-stream/markdown'

/** The index in a text's `value` that stands at an offset of the source: escapes and line prefixes make them part ways. */
export function indexAt({ value, from, jumps = [] }: Text, offset: number): number {
  let index = 0
  let source = from
  let limit = value.length
  for (let place = 0; place + 1 < jumps.length; place += 2) {
    const jumpIndex = jumps[place] ?? 0
    const jumpSource = jumps[place + 1] ?? 0
    if (jumpSource > offset) {
      limit = jumpIndex
      break
    }
    index = jumpIndex
    source = jumpSource
  }
  return Math.min(index + Math.max(0, offset - source), limit)
}
