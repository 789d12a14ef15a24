import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const deltas = 1_000_000
const rounds = 3

/** Peak memory of reading and folding, beside that of the limit. Each runs in a process of its own, in turn. */
export function foldMemory(): void {
  const peaks = { limit: [] as number[], ours: [] as number[] }
  for (let round = 0; round < rounds; round += 1) {
    peaks.limit.push(peakOf('limit'))
    peaks.ours.push(peakOf('ours'))
  }
  const [limit, ours] = [median(peaks.limit), median(peaks.ours)]
  console.log(
    `${deltas} deltas: peak memory ${(ours / limit).toFixed(2)} times the limit` +
      ` (${ours.toFixed(0)} MB, limit ${limit.toFixed(0)} MB)`,
  )
}

/** Peak resident memory in MB, beyond what the process takes before it reads. */
function peakOf(reader: 'limit' | 'ours'): number {
  const child = fileURLToPath(new URL('foldMemoryChild.ts', import.meta.url))
  const { stdout, stderr } = spawnSync(process.execPath, [child, reader, String(deltas)])
  const peak = Number(stdout)
  if (!(peak > 0)) throw new Error(`The process that measures memory said: ${String(stderr)}`)
  return peak
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
