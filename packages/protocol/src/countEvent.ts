import { noSequence, type Sequence } from './sequence.ts'

/** What a numbered event is to those before it. */
export type Verdict = 'next' | 'gap' | 'disorder' | 'repeat' | 'untrusted' | 'unnumbered'

/** The memory with one more event in it. */
export interface Counted {
  readonly sequence: Sequence
  /** The last number up to which nothing is missing. */
  readonly cursor: number | null
  readonly verdict: Verdict
}

/** A hole this wide is a new numbering, not events that are missing. */
const MAX_HOLE = 4_096
/** UTF-16 units of a fingerprint. */
const UNITS = 2
const UNSEEN = '\0\0'

/**
 * Takes an event's number and fingerprint into the memory and says what it is to those before it.
 *
 * @param cursor The last number up to which nothing was missing.
 * @param print Of several events, each the next one, when the number is the next one.
 */
export function countEvent(
  sequence: Sequence,
  cursor: number | null,
  number: unknown,
  print: string,
): Counted {
  if (!sequence.trusted || !isNumber(number)) return { sequence, cursor, verdict: 'unnumbered' }
  const isNew = sequence.first === null || number - sequence.next > MAX_HOLE
  const first = isNew ? number : (sequence.first ?? 0)
  if (number < first) return { sequence, cursor, verdict: 'disorder' }
  const known = isNew ? '' : sequence.prints
  const at = (number - first) * UNITS
  const seen = known.slice(at, at + UNITS)
  if (seen === print) return { sequence, cursor, verdict: 'repeat' }
  if (seen !== '' && seen !== UNSEEN) {
    return { sequence: { ...noSequence, trusted: false }, cursor: null, verdict: 'untrusted' }
  }
  // Mostly this is `known + print`: a text is not copied where nothing is cut off or filled in.
  const prints = known.slice(0, at).padEnd(at, '\0') + print + known.slice(at + UNITS)
  const next = first + prints.length / UNITS
  let last = isNew ? number - 1 : cursor
  if (number - 1 === last) {
    last += print.length / UNITS
    while (last + 1 < next && !prints.startsWith(UNSEEN, (last + 1 - first) * UNITS)) last += 1
  }
  const isGap = isNew ? sequence.first !== null : at > known.length
  return {
    sequence: { first, next, prints, trusted: true },
    cursor: last,
    verdict: seen === UNSEEN ? 'disorder' : isGap ? 'gap' : 'next',
  }
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
}
