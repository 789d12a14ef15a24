import type { StreamEvent, UnknownEvent } from './protocol.ts'
import { readRun } from './readRun.ts'
import { applyEvent } from './reduce.ts'
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
  let run = readRun(state, events, 0)
  // Where all is one run, as mostly, nothing is written into twice.
  if (run.length === events.length) return applyEvent(state, run.event, at, run.prints)
  return asBatch(() => {
    let next = state
    for (let from = 0; from < events.length; run = readRun(next, events, from)) {
      next = applyEvent(next, run.event, at, run.prints)
      from += run.length
    }
    return next
  })
}
