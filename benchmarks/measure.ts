/** What is timed: it runs once for each call. */
export type Run = () => unknown

/**
 * Milliseconds that each run takes, the median of several rounds.
 *
 * The runs take turns in every round, so that a machine that slows down slows all of them, and only
 * their ratios are worth quoting.
 */
export async function medians<Name extends string>(
  runs: Readonly<Record<Name, Run>>,
  rounds: number,
): Promise<Readonly<Record<Name, number>>> {
  const names = Object.keys(runs) as Name[] // the keys of `runs`, which has no others
  const times = new Map<Name, number[]>(names.map((name) => [name, []]))
  for (let round = -1; round < rounds; round += 1) {
    for (const name of names) {
      const start = performance.now()
      await runs[name]()
      // The first round warms up.
      if (round >= 0) times.get(name)?.push(performance.now() - start)
    }
  }
  const entries = names.map((name) => [name, median(times.get(name) ?? [])] as const)
  return Object.fromEntries(entries) as Readonly<Record<Name, number>> // one entry for each name
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
