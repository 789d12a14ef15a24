import type { Cut } from './cut.ts'

/** How a recording is played. */
export type ReplayOptions = {
  /**
   * `instant`: as fast as it is read. `recorded`: at the times of the recording.
   * `stepped`: an event a `step()`.
   * @default 'instant'
   */
  readonly pace?: 'instant' | 'recorded' | 'stepped'
  /** Where the bytes are cut into chunks. @default 'frame' */
  readonly cut?: Cut
  /** Divides the recorded times: 2 plays in half the time. @default 1 */
  readonly speed?: number
  /** Number of events after which nothing more comes and the stream stays open. */
  readonly stopAt?: number
  /** Number of events after which the stream ends, as when a proxy hangs up. */
  readonly endAt?: number
  /** Number of events after which reading fails with the TypeError of a lost connection. */
  readonly breakAt?: number
  /** Ends every answer of this replay, beside the signal of each request. */
  readonly signal?: AbortSignal
}
