import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createScrubber } from './scrub.ts'
import { canary } from './testing.ts'

const said = Buffer.from(
  `data: {"key":"${canary}","word":"Grüße 👋"}\n\nsk-canary, ${canary}${canary} sk-`,
)
const clean = said.toString().replaceAll(canary, '[key removed]')

it('removes the key wherever the bytes are cut, and changes nothing else', () => {
  const cuts = fc.array(fc.integer({ min: 0, max: said.length }), { maxLength: 12 })
  fc.assert(
    fc.property(cuts, (places) => {
      const scrubber = createScrubber(canary)
      const ends = [...places, said.length].toSorted((a, b) => a - b)
      const out = ends.map((end, index) => scrubber.push(said.subarray(ends[index - 1] ?? 0, end)))
      expect(Buffer.concat([...out, scrubber.end()]).toString()).toBe(clean)
    }),
  )
})

it('holds back nothing that cannot be the key', () => {
  const event = 'data: {"type":"response.output_text.delta"}\n\n'
  expect(Buffer.from(createScrubber(canary).push(Buffer.from(event))).toString()).toBe(event)
})
