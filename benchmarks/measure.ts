/** What is timed: it runs once for each call. */
export type Run = () => unknown

/** A time in milliseconds that goes on while something runs. */
export type Clock = () => number | Promise<number>

/** The middle one of some values. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

/** What came of comparing a run with its limit. */
export interface Comparison {
  /** How many times the limit, the median over the rounds. */
  readonly ratio: number
  /** Milliseconds, the median. */
  readonly limit: number
  readonly ours: number
}

/**
 * How much longer a run takes than its limit: the two follow each other in every round, now one
 * first and now the other, and are compared within it, so that a machine that slows down in between
 * changes little.
 */
export async function compare(
  runs: { readonly limit: Run; readonly ours: Run },
  rounds: number,
  clock: Clock = () => performance.now(),
): Promise<Comparison> {
  const pairs: { readonly limit: number; readonly ours: number }[] = []
  // Code is fast only after it has run for a while.
  const warmUp = Math.min(5, rounds)
  for (let round = -warmUp; round < rounds; round += 1) {
    const isFirst = round % 2 === 0
    const early = isFirst ? await timed(runs.ours, clock) : 0
    const limit = await timed(runs.limit, clock)
    const ours = isFirst ? early : await timed(runs.ours, clock)
    if (round >= 0) pairs.push({ limit, ours })
  }
  return {
    ratio: median(pairs.map(({ limit, ours }) => ours / limit)),
    limit: median(pairs.map(({ limit }) => limit)),
    ours: median(pairs.map(({ ours }) => ours)),
  }
}

async function timed(run: Run, clock: Clock): Promise<number> {
  const start = await clock()
  await run()
  return (await clock()) - start
}
