import { foldMemory } from './foldMemory.ts'
import { largeStreams } from './largeStreams.ts'
import { compare } from './measure.ts'
import { readAndAppend } from './readAndAppend.ts'
import { bodyOf, readAndFold, streamOf } from './textStream.ts'

/** Sizes of the streams, in deltas. */
const sizes = [1_000, 10_000, 100_000, 1_000_000] as const

/**
 * Reading and folding, beside the limit of any reader: the read loop, `JSON.parse` and one append
 * for each event. Prints the ratio for each size, and what an event costs; then the ratio of memory,
 * and what streams take that are large in other ways.
 */
export async function fold(): Promise<void> {
  // Both are made fast for about a million events: without that the first size would pay for all of them.
  await beside(sizes[0])
  console.log('read and fold, beside read loop + JSON.parse + append')
  for (const size of sizes) console.log(await beside(size))
  foldMemory()
  largeStreams()
}

/** What streams of a size take, in words. */
async function beside(size: number): Promise<string> {
  const chunks = streamOf(size)
  // A short stream is read several times for one measurement, so that the clock is not what is measured.
  const times = Math.ceil(20_000 / size)
  const repeat = (read: (body: ReadableStream<Uint8Array>) => Promise<number>) => async () => {
    for (let i = 0; i < times; i += 1) await read(bodyOf(chunks))
  }
  const { ratio, limit, ours } = await compare(
    { limit: repeat(readAndAppend), ours: repeat(readAndFold) },
    Math.max(3, Math.round(800_000 / (size * times))),
  )
  const each = (ms: number): string => `${((ms * 1000) / (size * times)).toFixed(2)} µs`
  return (
    `${String(size).padStart(7)} deltas: ${ratio.toFixed(2)} times the limit` +
    ` (${each(ours)} an event, limit ${each(limit)})`
  )
}
