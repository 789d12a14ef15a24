import type { StreamError } from './errors.ts'

const firstDelayMs = 500
const longestDelayMs = 15_000
/** A server that asks for more patience than this is not waited for: the reader is told. */
const longestRetryAfterMs = 60_000

/** Statuses that pass by themselves: a timeout, a conflict, too many requests, a server in trouble. */
export const passing: ReadonlySet<number> = new Set([408, 409, 425, 429, 500, 502, 503, 504, 529])
/** These come with a passing status and do not pass. */
const lasting = new Set(['insufficient_quota', 'billing_hard_limit_reached'])

/** Can the same request end otherwise in a moment? */
export function isPassing(error: StreamError): boolean {
  if (lasting.has(error.code ?? '') || (error.retryAfterMs ?? 0) > longestRetryAfterMs) return false
  return error.kind === 'network' || (error.kind === 'http' && passing.has(error.status ?? 0))
}

/** As {@link isPassing}, for a request that must not be carried out twice. */
export function isRepeatable(error: StreamError): boolean {
  return isPassing(error) && (error.kind === 'http' || error.unsent)
}

/** A page of another origin often cannot read how long the server asks to wait; too many requests ask for some time. */
const politeMs = 1_000

/**
 * How long to wait before a try, in milliseconds: twice as long each time, a part of it by chance so that not all who
 * were cut off come back at once, and at least as long as the server asks.
 *
 * @param failures How many tries have failed in a row, from 1.
 */
export function retryDelay(failures: number, { retryAfterMs, status }: StreamError): number {
  const full = Math.min(firstDelayMs * 2 ** (failures - 1), longestDelayMs)
  const delay = full * (0.5 + Math.random() / 2)
  const asked = retryAfterMs ?? (status === 429 ? politeMs : 0)
  return Math.max(delay, asked)
}
