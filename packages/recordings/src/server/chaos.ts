import { cuts } from '../cut.ts'
import { seededRandom } from '../seededRandom.ts'

/**
 * What may go wrong on the way, by name.
 *
 * - `cut`: the stream ends in the middle, as when a proxy hangs up
 * - `reset`: the connection is reset in the middle
 * - `stall`: nothing more comes in the middle, and the connection stays open
 * - `duplicate`: some events come twice
 * - `reorder`: some neighbours change places
 * - `split`: bytes come in pieces that are cut anywhere, inside characters too
 * - `slow`: the headers are late, and so is every event
 * - `rate-limit`: every other request for the same is refused with 429 and `Retry-After`
 */
export const chaosModes = [
  'cut',
  'reset',
  'stall',
  'duplicate',
  'reorder',
  'split',
  'slow',
  'rate-limit',
] as const

/** One thing that may go wrong on the way. */
export type ChaosMode = (typeof chaosModes)[number]

/** What chaos does to one stream of events. The same seed does the same to the same events. */
export type Upset = {
  /** Places in the list of events, in the order in which they are sent. */
  readonly order: readonly number[]
  /** What happens behind the last of them. */
  readonly ending: 'end' | 'reset' | 'stall'
  /** Milliseconds to wait before the event at that place of the order. */
  readonly late: (place: number) => number
  /** An event's bytes, in the pieces in which they are written. */
  readonly pieces: (text: string) => readonly Uint8Array[]
}

/** Plans what goes wrong with a stream of so many events. */
export const upset = (modes: readonly ChaosMode[], seed: number, events: number): Upset => {
  const has = (mode: ChaosMode): boolean => modes.includes(mode)
  const random = seededRandom(seed)
  const stops = 1 + Math.floor(random() * Math.max(1, events - 1))
  let order = Array.from({ length: events }, (_, index) => index)
  if (has('reorder')) order = reordered(order, random)
  if (has('duplicate')) order = order.flatMap((at) => (random() < 0.2 ? [at, at] : [at]))
  const early = has('cut') || has('reset') || has('stall')
  if (early) order = order.slice(0, Math.min(stops, events - 1))
  return {
    order,
    ending: has('reset') ? 'reset' : has('stall') ? 'stall' : 'end',
    late: has('slow') ? (place) => (place === 0 ? 120 : 5 + Math.floor(random() * 20)) : () => 0,
    pieces: has('split') ? (text) => split(text, random) : (text) => [bytesOf(text)],
  }
}

// The first and the last event keep their places: a stream has to begin and to end.
const reordered = (order: readonly number[], random: () => number): number[] => {
  const result = [...order]
  for (let at = 1; at < result.length - 2; at++) {
    const [one, other] = [result[at], result[at + 1]]
    if (one === undefined || other === undefined || random() > 0.2) continue
    result[at] = other
    result[at + 1] = one
    at += 1
  }
  return result
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

const split = (text: string, random: () => number): readonly Uint8Array[] => {
  const bytes = bytesOf(text)
  const ends = cuts(bytes.length, { seed: Math.floor(random() * 2 ** 31) })
  return ends.map((end, index) => bytes.subarray(ends[index - 1] ?? 0, end))
}
