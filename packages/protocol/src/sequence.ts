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

/** The memory of a stream that has not begun. */
export const noSequence: Sequence = { first: null, next: 0, prints: '', trusted: true }
