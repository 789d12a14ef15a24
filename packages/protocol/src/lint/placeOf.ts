import type { TableRow } from '../protocol.ts'
import { isIndex, type JsonObject } from '../shape.ts'
import type { Step } from '../write.ts'

/** The path in an item at which an event writes, by its row's address; null where it cannot be told. */
export function placeOf({ move }: TableRow, event: JsonObject): readonly Step[] | null {
  if (move.verb !== 'append' && move.verb !== 'put') return null
  const path: Step[] = []
  for (const segment of move.address) {
    if ('key' in segment) path.push(segment.key)
    else if ('index' in segment) {
      const index = event[segment.index] ?? 0
      if (!isIndex(index)) return null
      path.push(index)
    } else return null
  }
  return path
}
