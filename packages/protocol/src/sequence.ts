import { isObject, type JsonObject } from './shape.ts'

/**
 * Memory of the event numbers that came, so that a replayed event is known and dropped.
 *
 * A number alone does not tell: some servers number every event 1, or start anew. So each number is
 * kept with a fingerprint of its event, and when two different events share a number, numbering is
 * trusted no more. Fingerprints lie in chunks, so that one more costs the same at any length.
 */
export interface Sequence {
  /** The number of the first event; null while none was numbered. */
  readonly first: number | null
  /** Full chunks of fingerprints, 0 where a number has not come. */
  readonly chunks: readonly (readonly number[])[]
  /** Fingerprints behind the full chunks. */
  readonly tail: readonly number[]
  /** False once two different events had the same number. */
  readonly trusted: boolean
}

/** What a numbered event is to those before it. */
export type Verdict = 'next' | 'gap' | 'late' | 'repeat' | 'clash' | 'unnumbered'

/** The memory of a stream that has not begun. */
export const noSequence: Sequence = { first: null, chunks: [], tail: [], trusted: true }

const CHUNK = 64
/** A hole this wide is a new numbering, not events that are missing. */
const MAX_HOLE = 4_096

/** Takes an event's number into the memory and says what it is to those before it. */
export function countEvent(
  sequence: Sequence,
  event: JsonObject,
): { readonly sequence: Sequence; readonly verdict: Verdict } {
  const number = event['sequence_number']
  if (!sequence.trusted || typeof number !== 'number') return { sequence, verdict: 'unnumbered' }
  if (!Number.isSafeInteger(number) || number < 0) return { sequence, verdict: 'unnumbered' }
  const print = fingerprint(event)
  if (sequence.first === null) return { sequence: begin(number, print), verdict: 'next' }
  const place = number - sequence.first
  const size = sequence.chunks.length * CHUNK + sequence.tail.length
  if (place < 0) return { sequence, verdict: 'late' }
  if (place === size) return { sequence: push(sequence, print), verdict: 'next' }
  if (place - size > MAX_HOLE) return { sequence: begin(number, print), verdict: 'gap' }
  if (place > size) return { sequence: skipTo(sequence, place, print), verdict: 'gap' }
  const seen = printAt(sequence, place)
  if (seen === print) return { sequence, verdict: 'repeat' }
  if (seen === 0) return { sequence: fill(sequence, place, print), verdict: 'late' }
  return { sequence: { ...noSequence, trusted: false }, verdict: 'clash' }
}

/** The last number up to which nothing is missing, from where it stood before. */
export function contiguous(sequence: Sequence, from: number | null): number | null {
  if (sequence.first === null) return from
  let last = from ?? sequence.first
  const size = sequence.chunks.length * CHUNK + sequence.tail.length
  while (last + 1 - sequence.first < size && printAt(sequence, last + 1 - sequence.first) !== 0) {
    last += 1
  }
  return last
}

function begin(number: number, print: number): Sequence {
  return { first: number, chunks: [], tail: [print], trusted: true }
}

function push(sequence: Sequence, print: number): Sequence {
  const tail = [...sequence.tail, print]
  if (tail.length < CHUNK) return { ...sequence, tail }
  return { ...sequence, chunks: [...sequence.chunks, tail], tail: [] }
}

function skipTo(sequence: Sequence, place: number, print: number): Sequence {
  let next = sequence
  const size = sequence.chunks.length * CHUNK + sequence.tail.length
  for (let missing = size; missing < place; missing += 1) next = push(next, 0)
  return push(next, print)
}

function printAt(sequence: Sequence, place: number): number {
  const chunk = Math.floor(place / CHUNK)
  const list = sequence.chunks[chunk] ?? sequence.tail
  return list[place % CHUNK] ?? 0
}

function fill(sequence: Sequence, place: number, print: number): Sequence {
  const chunk = Math.floor(place / CHUNK)
  const changed = (sequence.chunks[chunk] ?? sequence.tail).with(place % CHUNK, print)
  return chunk < sequence.chunks.length
    ? { ...sequence, chunks: sequence.chunks.with(chunk, changed) }
    : { ...sequence, tail: changed }
}

/** Fields that a replay may give other values: padding, and ids that some servers rotate. */
const unstable: ReadonlySet<string> = new Set(['obfuscation', 'item_id', 'sequence_number'])

/** A number that two different events hardly share; never 0. Objects count as one, replays may redate them. */
function fingerprint(event: JsonObject): number {
  let hash = 0x811c9dc5
  for (const key in event) {
    if (unstable.has(key)) continue
    const value = event[key]
    if (typeof value === 'string') hash = hashText(hash, value)
    else if (typeof value === 'number') hash = Math.imul(hash ^ value, 0x01000193)
    else if (isObject(value)) hash = Math.imul(hash ^ 0x9e, 0x01000193)
  }
  return hash >>> 0 || 1
}

/** Longest stretch that is read at either end of a text: a picture is told apart by its ends and length. */
const SAMPLE = 512

function hashText(start: number, text: string): number {
  let hash = Math.imul(start ^ text.length, 0x01000193)
  const head = Math.min(text.length, SAMPLE)
  for (let i = 0; i < head; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  for (let i = Math.max(head, text.length - SAMPLE); i < text.length; i += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  }
  return hash
}
