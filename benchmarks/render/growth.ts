import { markdownTexts } from '../markdownTexts.ts'
import { median } from '../measure.ts'
import type { Candidate } from './candidates.tsx'
import { less, type Stage } from './stage.ts'

const perSecond = 200
const deltas = 400
const rounds = 3
const answer = (length: number): string => markdownTexts['answer']?.(length) ?? ''

type Place = { name: string; before: string; turns: number }

/** Whether a delta costs the same below 1,000 old turns as below 20, and behind 100,000 characters as behind 1,000. */
export async function tellGrowth(stage: Stage): Promise<void> {
  console.log(`what a delta costs, ${perSecond} a second, net of the harness in the same place`)
  for (const turns of [20, 200, 1_000]) {
    await tell(stage, { name: `below ${turns} old turns`, before: '', turns })
  }
  for (const length of [1_000, 10_000, 100_000]) {
    await tell(stage, {
      name: `behind ${length} characters`,
      // Whole units of the text, so that what comes next begins a block.
      before: `${answer(length)}\n\n`,
      turns: 0,
    })
  }
}

async function tell(stage: Stage, { name, ...place }: Place): Promise<void> {
  const costs: number[] = []
  let oldRenders = 0
  let longest = 0
  for (let round = 0; round < rounds; round += 1) {
    const harness = await runOne(stage, 'harness', place)
    const ours = await runOne(stage, 'ours', place)
    costs.push(less(ours.cost, harness.cost).cpu / deltas)
    oldRenders += ours.oldRenders
    longest = Math.max(longest, ...ours.longTasks)
  }
  console.log(
    `  ${name.padEnd(26)} ${median(costs).toFixed(3)} ms a delta, old turns rendered ${oldRenders} times` +
      `${longest > 0 ? `; longest task ${longest} ms` : ''}`,
  )
}

function runOne(stage: Stage, name: Candidate, place: Omit<Place, 'name'>) {
  const text = answer(6_400)
  return stage.measure({ name, text, deltas, perSecond, ...place, turnText: answer(900) })
}
