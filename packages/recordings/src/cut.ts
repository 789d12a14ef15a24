import { seededRandom } from './seededRandom.ts'

/**
 * Where bytes are cut into chunks: at the borders of frames, at every byte, every so many bytes, or
 * at random places that a seed decides.
 */
export type Cut = 'frame' | 'byte' | 'random' | number | { readonly seed: number }

/** Where each chunk ends, in bytes; the last one is the length. */
export const cuts = (
  length: number,
  cut: Cut,
  frameEnds: readonly number[] = [],
): readonly number[] => {
  if (cut === 'frame')
    return withEnd(
      frameEnds.filter((end) => end < length),
      length,
    )
  const size = sizes(cut)
  const ends: number[] = []
  for (let at = size(); at < length; at += size()) ends.push(at)
  return withEnd(ends, length)
}

/** The bytes in chunks that are cut as told. Put together again they are the same bytes. */
export const cutBytes = (
  bytes: Uint8Array,
  cut: Cut,
  frameEnds?: readonly number[],
): readonly Uint8Array[] => {
  const ends = cuts(bytes.length, cut, frameEnds)
  return ends.map((end, index) => bytes.subarray(ends[index - 1] ?? 0, end))
}

const withEnd = (ends: readonly number[], length: number): readonly number[] =>
  length > 0 ? [...ends, length] : []

const sizes = (cut: Exclude<Cut, 'frame'>): (() => number) => {
  if (cut === 'byte') return () => 1
  if (typeof cut === 'number') return () => Math.max(1, Math.floor(cut))
  const random = seededRandom(cut === 'random' ? 1 : cut.seed)
  // Mostly short chunks, at times a long one: short ones cut inside characters and line ends.
  return () => 1 + Math.floor(random() ** 3 * 400)
}
