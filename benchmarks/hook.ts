import type { Page } from 'playwright'
import { compare, type Clock } from './measure.ts'
import { openPage } from './openPage.ts'

const deltas = 10_000
const streams = 100
/** Streams that are read for one measurement, so that the clock is not what is measured. */
const atOnce = 4
const rounds = 61

/**
 * What the hook takes in Chromium beside the fold that it stands on, both reading the same stream; and the memory of a
 * page before and after it has read many streams.
 */
export async function hook(): Promise<void> {
  const { page, close } = await openPage('hookPage.tsx')
  try {
    await page.waitForFunction(() => 'readBy' in window)
    await tellCost(page)
    await tellMemory(page)
  } finally {
    await close()
  }
}

async function tellCost(page: Page): Promise<void> {
  const readBy = (side: 'limit' | 'ours') => (): Promise<void> =>
    page.evaluate((given) => window.readBy(...given), [side, deltas, atOnce] as const)
  const { ratio, limit, ours } = await compare(
    { limit: readBy('limit'), ours: readBy('ours') },
    rounds,
    await threadClock(page),
  )
  console.log(
    `the hook, ${deltas} deltas: ${ratio.toFixed(2)} times the fold` +
      ` (${(ours / atOnce).toFixed(1)} ms a stream, the fold alone ${(limit / atOnce).toFixed(1)} ms)`,
  )
}

/** How long the page's main thread has worked: what it waits for others on a busy machine does not count. */
async function threadClock(page: Page): Promise<Clock> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    const seconds = metrics.find(({ name }) => name === 'ThreadTime')?.value
    if (seconds === undefined) throw new Error('This Chromium does not tell the time of a thread.')
    return seconds * 1_000
  }
}

async function tellMemory(page: Page): Promise<void> {
  const read = (count: number): Promise<void> =>
    page.evaluate(([times]) => window.readStreams(times, 2_000), [count] as const)
  // What is made once, and what code comes to when it has run for a while, is no growth.
  await read(20)
  const before = await heapOf(page)
  await read(streams)
  const after = await heapOf(page)
  console.log(
    `memory after ${streams} streams: ${megabytes(after)}, before ${megabytes(before)}` +
      ` (${((after - before) / streams / 1024).toFixed(2)} kB a stream)`,
  )
}

/** The bytes in use once nothing is left to collect. */
async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  for (let i = 0; i < 3; i += 1) await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await session.detach()
  return usedSize
}

function megabytes(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(2)} MB`
}
