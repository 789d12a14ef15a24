/** What a request to the live server may take. */
export type Limits = {
  /** Largest body of a request, in bytes. */
  readonly bodyBytes: number
  /** Longest silence of the live server, in milliseconds. */
  readonly idleMs: number
  /** Most answers that run at the same time. */
  readonly running: number
}

/** The limits where none are given. Models that think send keepalives, or are silent for a minute or two. */
export const usualLimits: Limits = { bodyBytes: 1_048_576, idleMs: 180_000, running: 8 }
