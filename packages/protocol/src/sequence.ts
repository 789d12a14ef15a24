import { hashText } from './hash.ts'

/**
 * Memory of the event numbers that came, so that a replayed event is known and dropped.
 *
 * A number alone does not tell: some servers number every event 1, or start anew. So each number is
 * kept with a fingerprint of its event, and when two different events share a number, numbering is
 * trusted no more.
 */
export interface Sequence {
  /** The number of the first event; null while none was numbered. */
  readonly first: number | null
  /** The number behind the last one that came. */
  readonly next: number
  /**
   * The fingerprints from `first` on, two UTF-16 units each, zeros where a number has not come. A
   * text, because a text grows by the same effort at any length, and old states keep their own.
   */
  readonly prints: string
  /** False once two different events had the same number. */
  readonly trusted: boolean
}

/** What a numbered event is to those before it. */
export type Verdict = 'next' | 'gap' | 'disorder' | 'repeat' | 'untrusted' | 'unnumbered'

/** The memory with one more event in it. */
export interface Counted {
  readonly sequence: Sequence
  /** The last number up to which nothing is missing. */
  readonly cursor: number | null
  readonly verdict: Verdict
}

/** The memory of a stream that has not begun. */
export const noSequence: Sequence = { first: null, next: 0, prints: '', trusted: true }

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

/**
 * A number that two different events hardly share.
 *
 * It is made of the event's name, its words and its place. Whole items and responses count by name
 * alone, and ids and padding not at all: a replay may give them anew.
 *
 * @param name The hash of the event's name.
 * @param words What the field for its words holds.
 * @param place What its output index holds.
 */
export function fingerprint(name: number, words: unknown, place: unknown): number {
  const hash = typeof words === 'string' ? hashText(words, name) : name
  return typeof place === 'number' ? Math.imul(hash ^ place, 0x01000193) : hash
}

/** Fingerprints as the memory keeps them: two UTF-16 units each, never two zeros. */
export function printsOf(fingerprints: readonly number[]): string {
  const units: number[] = []
  for (const mark of fingerprints) units.push(mark & 0xffff || 1, mark >>> 16)
  return String.fromCharCode(...units)
}
