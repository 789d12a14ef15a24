import type { Page } from 'playwright'
import { markdownTexts } from '../markdownTexts.ts'
import { median } from '../measure.ts'
import type { Candidate } from './candidates.tsx'
import type { Stage } from './stage.ts'

const names = ['harness', 'limit', 'ours'] as const
const keys = 40
const perSecond = 200
const rounds = 3

/** How long a key takes to show in a field while an answer comes: until the frame after it is drawn. */
export async function tellTyping(stage: Stage): Promise<void> {
  const seen = new Map(names.map((name) => [name, [] as number[]])) // widened: it grows
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) seen.get(name)?.push(...(await typeDuring(stage, name)))
  }
  console.log(`a key pressed while ${perSecond} deltas a second come, until its frame is drawn`)
  for (const [name, delays] of seen) {
    const sorted = delays.toSorted((a, b) => a - b)
    const most = sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN
    console.log(
      `  ${name.padEnd(14)} ${median(delays).toFixed(1)} ms, of 20 keys 19 within ${most.toFixed(1)} ms`,
    )
  }
}

async function typeDuring(stage: Stage, name: Candidate): Promise<readonly number[]> {
  const text = markdownTexts['answer']?.(16 * 1_024) ?? ''
  const options = { name, text, deltas: 800, perSecond, before: '', turns: 0, turnText: '' }
  let delays: readonly number[] = []
  await stage.measure(options, async () => {
    delays = await typeInto(stage.page)
  })
  return delays
}

async function typeInto(page: Page): Promise<readonly number[]> {
  await page.getByLabel('Field').focus()
  await page.evaluate(() => window.bench.watchKeys())
  for (let key = 0; key < keys; key += 1) await page.keyboard.press('a', { delay: 30 })
  return page.evaluate(() => window.bench.readKeys())
}
