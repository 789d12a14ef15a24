import { MAX_KEPT, type StreamState, type Warning } from './state.ts'

/** The state with one more warning; past {@link MAX_KEPT} they are dropped. */
export function warn(state: StreamState, warning: Warning): StreamState {
  if (state.warnings.length >= MAX_KEPT) return state
  return { ...state, warnings: [...state.warnings, warning] }
}
