import type { TableRow } from './protocol.ts'
import type { JsonObject } from './shape.ts'
import type { Times } from './state.ts'

/** The times with one more event taken down. */
export function tick(
  times: Times,
  row: TableRow | undefined,
  event: JsonObject,
  at: number | null,
): Times {
  if (at === null) return times
  const gap = times.lastEventAt === null ? 0 : at - times.lastEventAt
  return {
    ...times,
    firstEventAt: times.firstEventAt ?? at,
    firstTextAt: times.firstTextAt ?? (row && isVisible(row, event) ? at : null),
    lastEventAt: at,
    longestGapMs: Math.max(times.longestGapMs, gap),
  }
}

/** Does the event bring something to read or to look at? Some servers begin with an empty delta. */
function isVisible({ move: { verb } }: TableRow, { delta }: JsonObject): boolean {
  return delta !== '' && (verb === 'append' || verb === 'draft')
}
