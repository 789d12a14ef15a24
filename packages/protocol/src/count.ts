import { countEvent } from './countEvent.ts'
import { fingerprint, hashText, printsOf } from './fingerprint.ts'
import type { TableRow } from './protocol.ts'
import { typeOf, type JsonObject } from './shape.ts'
import type { StreamState } from './state.ts'
import { tick } from './tick.ts'
import { warn } from './warn.ts'

/**
 * Takes down an event's number and time. Null for a replayed event: one of the same number, name,
 * place and words as an earlier one.
 *
 * @param prints The fingerprints of a run of events that are each the next one; else its own.
 */
export function count(
  state: StreamState,
  event: JsonObject,
  row: TableRow | undefined,
  at: number | null,
  prints: string = printsOf([markOf(event, row)]),
): StreamState | null {
  const number = event['sequence_number']
  const { sequence, cursor, verdict } = countEvent(state.sequence, state.cursor, number, prints)
  if (verdict === 'repeat') return null
  const times = tick(state.times, row, event, at)
  if (verdict === 'unnumbered' && times === state.times) return state
  const next = { ...state, sequence, cursor, times }
  if (verdict === 'next' || verdict === 'unnumbered') return next
  return warn(next, { code: `sequence_${verdict}`, message: oddities[verdict](String(number)) })
}

/** The fingerprint of an event; its words are what its row writes. */
function markOf(event: JsonObject, row: TableRow | undefined): number {
  const [field = ''] = row && 'from' in row.move ? row.move.from : []
  const name = row?.hash ?? hashText(typeOf(event))
  return fingerprint(name, event[field], event['output_index'])
}

const oddities = {
  gap: (number: string) => `Events are missing before number ${number}.`,
  disorder: (number: string) => `Event ${number} came after later ones.`,
  untrusted: (number: string) =>
    `Two events have the number ${number}; repeated events are no longer dropped.`,
}
