import type { Page } from 'playwright'
import { openPage } from './openPage.ts'

const deltas = 10_000
const streams = 100
/** Streams that are read for one measurement, so that the clock is not what is measured. */
const atOnce = 4

/**
 * What the hook takes in Chromium beside the fold that it stands on, both reading the same stream; and the memory of a
 * page before and after it has read many streams.
 */
export async function hook(): Promise<void> {
  const { page, close } = await openPage('hookPage.tsx')
  try {
    await page.waitForFunction(() => 'compareHook' in window)
    const { ratio, limit, ours } = await page.evaluate(
      ([count, times]) => window.compareHook(count, times, 61),
      [deltas, atOnce] as const,
    )
    console.log(
      `the hook, ${deltas} deltas: ${ratio.toFixed(2)} times the fold` +
        ` (${(ours / atOnce).toFixed(1)} ms a stream, the fold alone ${(limit / atOnce).toFixed(1)} ms)`,
    )
    await tellMemory(page)
  } finally {
    await close()
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
