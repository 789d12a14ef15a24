import type { TableRow } from './protocol.ts'
import type { StreamState, Times } from './state.ts'

/** The state with the time of one more event taken down. */
export function tick(
  state: StreamState,
  row: TableRow | undefined,
  at: number | null,
): StreamState {
  if (at === null) return state
  const { times } = state
  const gap = times.lastEventAt === null ? 0 : at - times.lastEventAt
  const next: Times = {
    ...times,
    firstEventAt: times.firstEventAt ?? at,
    firstTextAt: times.firstTextAt ?? (row && isVisible(row) ? at : null),
    lastEventAt: at,
    longestGapMs: Math.max(times.longestGapMs, gap),
  }
  return { ...state, times: next }
}

/** Does the event bring something to read or to look at? */
function isVisible(row: TableRow): boolean {
  return row.move.verb === 'append' || row.move.verb === 'draft'
}
