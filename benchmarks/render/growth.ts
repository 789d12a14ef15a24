import { markdownTexts } from '../markdownTexts.ts'
import type { Candidate } from './candidates.tsx'
import { less, lowest, type Cost, type Measured, type Stage } from './stage.ts'

const perSecond = 200
const deltas = 400
const rounds = 3
const answer = (length: number): string => markdownTexts['answer']?.(length) ?? ''

type Place = { name: string; before: string; turns: number }

/** What a delta costs below 20 and below 1,000 old turns, behind 1,000 characters and behind 100,000; beside the limit there. */
export async function tellGrowth(stage: Stage): Promise<void> {
  console.log(`a delta, ${perSecond} a second, net of the harness in the same place`)
  for (const turns of [20, 200, 1_000]) {
    await tell(stage, { name: `below ${turns} old turns`, before: '', turns })
  }
  for (const length of [1_000, 10_000, 100_000]) {
    // What comes next begins a block.
    const before = `${answer(length)}\n\n`
    await tell(stage, { name: `behind ${length} characters`, before, turns: 0 })
  }
}

async function tell(stage: Stage, { name, ...place }: Place): Promise<void> {
  const costs = { harness: [] as Cost[], limit: [] as Cost[], ours: [] as Cost[] } // widened: they grow
  let oldRenders = 0
  for (let round = 0; round < rounds; round += 1) {
    for (const who of ['harness', 'limit', 'ours'] as const) {
      const run = await runOne(stage, who, place)
      costs[who].push(run.cost)
      if (who === 'ours') oldRenders += run.oldRenders
    }
  }
  const harness = lowest(costs.harness)
  const ours = less(lowest(costs.ours), harness)
  const limit = less(lowest(costs.limit), harness)
  console.log(
    `  ${name.padEnd(24)} ${(ours.cpu / deltas).toFixed(2)} ms` +
      ` (script ${(ours.script / deltas).toFixed(2)}, layout ${(ours.layout / deltas).toFixed(2)}),` +
      ` ${(ours.cpu / limit.cpu).toFixed(2)} times the limit; old turns rendered ${oldRenders} times`,
  )
}

function runOne(stage: Stage, name: Candidate, place: Omit<Place, 'name'>): Promise<Measured> {
  const text = answer(6_400)
  return stage.measure({ name, text, deltas, perSecond, ...place, turnText: answer(900) })
}
