import { markdownTexts } from '../markdownTexts.ts'
import { median } from '../measure.ts'
import type { Candidate } from './candidates.tsx'
import { less, lowest, type Cost, type Measured, type Stage } from './stage.ts'

const deltas = 1_000
/** Characters of the whole text: a long answer, in deltas of the usual size. */
const length = 16 * 1_024
const names = ['harness', 'limit', 'ours', 'streamdown', 'react-markdown'] as const

/** What 1,000 deltas of markdown cost, all at once and 200 a second, beside the limit and two peers. */
export async function tellDeltas(stage: Stage): Promise<void> {
  await tellPace(stage, { perSecond: null, rounds: 25 })
  await tellPace(stage, { perSecond: 200, rounds: 5 })
}

type Pace = { perSecond: number | null; rounds: number }

async function tellPace(stage: Stage, { perSecond, rounds }: Pace): Promise<void> {
  const seen = new Map(names.map((name) => [name, { costs: [] as Cost[], longest: Infinity }])) // widened: it grows
  // The first round only warms the code up. All follow each other in each, so that a busy machine slows all of them.
  for (let round = -1; round < rounds; round += 1) {
    for (const [name, entry] of seen) {
      const { cost, longTasks } = await runOne(stage, name, perSecond)
      if (round < 0) continue
      entry.costs.push(cost)
      // A busy machine makes any task long now and then.
      entry.longest = Math.min(entry.longest, Math.max(0, ...longTasks))
    }
  }
  print(perSecond, seen)
}

function runOne(stage: Stage, name: Candidate, perSecond: number | null): Promise<Measured> {
  const text = markdownTexts['answer']?.(length) ?? ''
  return stage.measure({ name, text, deltas, perSecond, before: '', turns: 0, turnText: '' })
}

type Seen = ReadonlyMap<Candidate, { costs: readonly Cost[]; longest: number }>

function print(perSecond: number | null, seen: Seen): void {
  const pace = perSecond === null ? 'at once' : `${perSecond} a second`
  console.log(
    `${deltas} deltas of markdown, ${length / 1_024} KB, ${pace}; main thread, net of the harness`,
  )
  const costsOf = (name: Candidate): readonly Cost[] => seen.get(name)?.costs ?? []
  const net = (name: Candidate): readonly Cost[] =>
    costsOf(name).map((cost, round) => less(cost, costsOf('harness')[round] ?? cost))
  // Compared within each round: a machine that slows down in between changes little.
  const ratioOf = (name: Candidate): number =>
    median(net(name).map(({ cpu }, round) => cpu / (net('limit')[round]?.cpu ?? Number.NaN)))
  for (const [name, { longest }] of seen) {
    const { cpu, script, layout } = lowest(name === 'harness' ? costsOf(name) : net(name))
    console.log(
      `  ${name.padEnd(14)} ${fixed(cpu)} ms (script ${fixed(script)}, layout ${fixed(layout)})` +
        (name === 'harness' ? '' : `, ${ratioOf(name).toFixed(2)} times the limit`) +
        (longest > 0 ? `; a task of ${longest} ms` : ''),
    )
  }
}

function fixed(value: number): string {
  return value.toFixed(0).padStart(5)
}
