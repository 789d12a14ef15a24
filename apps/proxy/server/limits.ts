/** What one request to the server may take. */
export type UpstreamLimits = {
  /** Largest body of a request, in bytes. */
  readonly bodyBytes: number
  /** How long a body may take to come in whole, in milliseconds. */
  readonly bodyMs: number
  /** Longest silence of the server, in milliseconds. */
  readonly idleMs: number
  /** Most answers that run at the same time, for all users together. */
  readonly running: number
  /** The longest answer that may be asked for, in tokens. */
  readonly maxOutputTokens: number
}

/** The limits where none are given. Models that think send keepalives, or are silent for a minute or two. */
export const usualLimits: UpstreamLimits = {
  bodyBytes: 1_048_576,
  bodyMs: 30_000,
  idleMs: 180_000,
  running: 200,
  maxOutputTokens: 8_192,
}
