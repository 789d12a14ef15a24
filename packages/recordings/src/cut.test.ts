import { describe, expect, it } from 'vitest'
import { catalog } from './catalog.ts'
import { cutBytes, type Cut } from './cut.ts'
import { frames } from './frames.ts'
import { recordingBytes } from './load.ts'

const kinds: readonly Cut[] = ['frame', 'byte', 'random', { seed: 7 }, 1, 64, 16_384]

const joined = (chunks: readonly Uint8Array[]): Buffer => Buffer.concat(chunks)

describe('cutBytes', () => {
  it.each(catalog.map(({ name }) => name))('loses and adds nothing: %s', async (name) => {
    const bytes = await recordingBytes(name)
    const ends = frames(bytes).map(({ end }) => end)
    for (const cut of kinds) {
      if (cut === 'byte' && bytes.length > 100_000) continue
      const chunks = cutBytes(bytes, cut, ends)
      expect(joined(chunks).equals(bytes)).toBe(true)
      expect(chunks.every(({ length }) => length > 0)).toBe(true)
    }
  })

  it('cuts at the same places for the same seed, and at others for another', async () => {
    const bytes = await recordingBytes('short-answer')
    const lengths = (seed: number): number[] =>
      cutBytes(bytes, { seed }).map(({ length }) => length)
    expect(lengths(3)).toEqual(lengths(3))
    expect(lengths(3)).not.toEqual(lengths(4))
  })

  it('cuts inside characters', async () => {
    const bytes = await recordingBytes('scripts-and-emoji')
    const insides = cutBytes(bytes, 'random').filter(([first = 0]) => first >> 6 === 0b10)
    expect(insides.length).toBeGreaterThan(0)
  })

  it('gives no chunk for no bytes', () => {
    expect(kinds.map((cut) => cutBytes(new Uint8Array(0), cut))).toEqual(kinds.map(() => []))
  })
})
