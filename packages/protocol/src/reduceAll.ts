import { count } from './count.ts'
import type { StreamEvent, UnknownEvent } from './protocol.ts'
import { readRun } from './readRun.ts'
import { applyRow, reduce } from './reduce.ts'
import type { StreamState } from './state.ts'
import { asBatch } from './write.ts'

/**
 * The state after a batch of events: what `reduce` makes of them one by one, for less. Deltas that
 * follow one another are written at once.
 *
 * @param at Milliseconds since the request, for timings; left out, no times are kept.
 */
export function reduceAll(
  state: StreamState,
  events: readonly (StreamEvent | UnknownEvent)[],
  at: number | null = null,
): StreamState {
  return asBatch(() => {
    let next = state
    let from = 0
    while (from < events.length) {
      const run = readRun(next, events, from)
      const event = events[from]
      if (run) {
        const counted = count(next, run.event, run.row, at, run.prints)
        next = applyRow(counted ?? next, run.row, run.event, at)
      } else if (event) next = reduce(next, event, at)
      from += run?.length ?? 1
    }
    return next
  })
}
