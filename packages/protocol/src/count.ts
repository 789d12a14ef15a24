import type { TableRow } from './protocol.ts'
import type { Run } from './readRun.ts'
import { contiguous, countEvent, fingerprint, push, type Verdict } from './sequence.ts'
import { typeOf, type JsonObject } from './shape.ts'
import { warn, type StreamState, type Warning } from './state.ts'
import { tick } from './tick.ts'

/**
 * Takes down an event's number and time. Null for a replayed event: one of the same number, name,
 * place and words as an earlier one.
 */
export function count(
  state: StreamState,
  event: JsonObject,
  row: TableRow | undefined,
  at: number | null,
): StreamState | null {
  const number = event['sequence_number']
  const print = fingerprint(typeOf(event), event, row ? wordsField(row) : null)
  const counted = countEvent(state.sequence, number, print)
  const { sequence, verdict } = counted
  if (verdict === 'repeat') return null
  const times = tick(state.times, row, at)
  if (verdict === 'unnumbered') return times === state.times ? state : { ...state, times }
  const next = { ...state, sequence, cursor: contiguous(counted, state.cursor), times }
  return verdict === 'next' ? next : warn(next, oddNumber(verdict, String(number)))
}

/** Takes down the numbers of a run of events that are each the next one, and their time. */
export function countRun(state: StreamState, run: Run, at: number | null): StreamState {
  const sequence = run.prints === '' ? state.sequence : push(state.sequence, run.prints)
  const counted = { sequence, verdict: 'next' } as const
  const cursor = run.prints === '' ? state.cursor : contiguous(counted, state.cursor, run.length)
  return { ...state, sequence, cursor, times: tick(state.times, run.row, at) }
}

/** The field that holds an event's words. */
function wordsField({ move }: TableRow): string | number | null {
  if (move.verb === 'append' || move.verb === 'put') return move.from[0] ?? null
  return move.verb === 'draft' ? move.from : null
}

function oddNumber(verdict: Verdict, number: string): Warning {
  switch (verdict) {
    case 'gap':
      return { code: 'sequence_gap', message: `Events are missing before number ${number}.` }
    case 'late':
      return { code: 'sequence_disorder', message: `Event ${number} came after later ones.` }
    default:
      return {
        code: 'sequence_untrusted',
        message: `Two events have the number ${number}; repeated events are no longer dropped.`,
      }
  }
}
