import { isEnded } from './phase.ts'
import { endStream } from './snapshot.ts'
import type { StreamFault, StreamState } from './state.ts'

/** How a transport ended a stream that the server did not end. */
export interface Ending {
  readonly phase: 'interrupted' | 'aborted' | 'cancelled' | 'failed'
  /** What went wrong; left out when the reader stopped it. */
  readonly error?: StreamFault
}

/**
 * The state after the transport ended without the server's last word: what was said stays, and items
 * that were open are `incomplete`. A stream that the server had ended keeps the server's word.
 */
export function settle(state: StreamState, ending: Ending, at: number | null = null): StreamState {
  if (isEnded(state.phase)) return state
  return endStream(state, ending.phase, at, ending.error ?? null)
}
