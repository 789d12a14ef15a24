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
  readonly verdict: Verdict
}

/** The memory of a stream that has not begun. */
export const noSequence: Sequence = { first: null, next: 0, prints: '', trusted: true }

/** A hole this wide is a new numbering, not events that are missing. */
const MAX_HOLE = 4_096
const UNSEEN = '\0\0'

/**
 * Takes an event's number and fingerprint into the memory and says what it is to those before it.
 *
 * @param print Of several events, each the next one, when the number is the next one.
 */
export function countEvent(sequence: Sequence, number: unknown, print: string): Counted {
  const { first, next } = sequence
  if (!sequence.trusted || !isNumber(number)) return { sequence, verdict: 'unnumbered' }
  if (first === null) return { sequence: begin(number, print), verdict: 'next' }
  if (number === next) return { sequence: push(sequence, print), verdict: 'next' }
  if (number - next > MAX_HOLE) return { sequence: begin(number, print), verdict: 'gap' }
  if (number > next) {
    return { sequence: push(sequence, UNSEEN.repeat(number - next) + print), verdict: 'gap' }
  }
  const seen = number < first ? UNSEEN : printOf(sequence, number)
  if (seen === print) return { sequence, verdict: 'repeat' }
  if (seen !== UNSEEN) return { sequence: { ...noSequence, trusted: false }, verdict: 'untrusted' }
  return {
    sequence: number < first ? sequence : fill(sequence, number, print),
    verdict: 'disorder',
  }
}

/** The last number up to which nothing is missing, from where that stood before one or more events. */
export function contiguous(
  { sequence, verdict }: Counted,
  cursor: number | null,
  length: number,
): number | null {
  const { first, next } = sequence
  if (first === null) return null
  // A numbering that began anew behind a hole: nothing before it can be asked for again.
  if (cursor === null || cursor < first) return next - 1
  if (verdict === 'next') return cursor === next - 1 - length ? next - 1 : cursor
  if (verdict !== 'disorder') return cursor
  let last = cursor
  while (last + 1 < next && printOf(sequence, last + 1) !== UNSEEN) last += 1
  return last
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
}

function begin(number: number, print: string): Sequence {
  return push({ ...noSequence, first: number, next: number }, print)
}

/** The memory with the fingerprints of the next events behind it. */
function push({ first, next, prints, trusted }: Sequence, print: string): Sequence {
  return { first, next: next + print.length / 2, prints: prints + print, trusted }
}

function printOf({ first, prints }: Sequence, number: number): string {
  const at = (number - (first ?? 0)) * 2
  return prints.slice(at, at + 2)
}

function fill(sequence: Sequence, number: number, print: string): Sequence {
  const at = (number - (sequence.first ?? 0)) * 2
  const prints = sequence.prints.slice(0, at) + print + sequence.prints.slice(at + 2)
  return { ...sequence, prints }
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
