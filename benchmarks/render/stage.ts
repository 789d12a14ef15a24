import type { CDPSession, Page } from 'playwright'
import { openPage } from '../openPage.ts'
import type { RunOptions, RunResult } from './page.tsx'

/** What the main thread did in a run, in milliseconds. */
export interface Cost {
  /** All of its tasks. */
  readonly cpu: number
  readonly script: number
  /** Styles and layout. */
  readonly layout: number
}

/** What came of a run. */
export interface Measured extends RunResult {
  readonly cost: Cost
}

/** A page that runs are played on. */
export interface Stage {
  readonly page: Page
  /** Plays a run; `meanwhile` is done while it plays. */
  measure(options: RunOptions, meanwhile?: () => Promise<void>): Promise<Measured>
  close(): Promise<void>
}

/** Opens the page, told of what its main thread does by the DevTools protocol. */
export async function openStage(): Promise<Stage> {
  const { page, close } = await openPage('render/page.tsx')
  await page.waitForFunction(() => 'bench' in window)
  const session = await page.context().newCDPSession(page)
  // Time in which the thread ran, not time that passed: other work on the machine is no part of it.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  return {
    page,
    close,
    async measure(options, meanwhile) {
      await page.evaluate((given) => window.bench.prepare(given), options)
      await session.send('HeapProfiler.collectGarbage')
      const before = await costOf(session)
      const [result] = await Promise.all([page.evaluate(() => window.bench.play()), meanwhile?.()])
      const after = await costOf(session)
      await page.evaluate(() => window.bench.clear())
      return { ...result, cost: less(after, before) }
    },
  }
}

/** One cost without another. */
export function less(one: Cost, other: Cost): Cost {
  return {
    cpu: one.cpu - other.cpu,
    script: one.script - other.script,
    layout: one.layout - other.layout,
  }
}

/** The least of some costs, each part by itself: what else happens only ever adds. */
export function lowest(costs: readonly Cost[]): Cost {
  const least = (part: keyof Cost): number => Math.min(...costs.map((cost) => cost[part]))
  return { cpu: least('cpu'), script: least('script'), layout: least('layout') }
}

async function costOf(session: CDPSession): Promise<Cost> {
  const { metrics } = await session.send('Performance.getMetrics')
  const read = (name: string): number =>
    1_000 * (metrics.find((metric) => metric.name === name)?.value ?? Number.NaN)
  return {
    cpu: read('TaskDuration'),
    script: read('ScriptDuration'),
    layout: read('LayoutDuration') + read('RecalcStyleDuration'),
  }
}
