import { describe, expect, it } from 'vitest'
import { corpus } from '../shared.ts'
import { readStreamCases } from '../streamCases.ts'
import { failuresThroughHook } from './hookCases.ts'

const file = corpus('stream-cases.json')
if (!file) console.log('The corpora are not beside the project: no odd streams for the hook.')
const cases = file ? await readStreamCases(file) : []

/** The cases that are about HTTP itself, and some of all others. */
const sample = cases.filter(
  ({ transport, end }, index) => transport || end !== 'eof' || index % 6 === 0,
)

describe.skipIf(!file)('odd streams through the hook, in Chromium', () => {
  it('give what they give through the fold', { timeout: 180_000 }, async () => {
    expect(await failuresThroughHook(cases, { timed: false })).toEqual([])
    expect(cases.length).toBeGreaterThan(0)
  })

  it('do so over HTTP too', { timeout: 120_000 }, async () => {
    expect(await failuresThroughHook(sample, { timed: false, overHttp: true })).toEqual([])
    expect(sample.length).toBeGreaterThan(30)
  })
})

describe('a case through the hook', () => {
  const frames = [
    { json: { type: 'response.output_text.delta', output_index: 0, delta: 'Hello' } },
    { json: { type: 'response.completed', response: { output: [] } } },
  ]
  const one = { id: 'own', category: 'own', title: 'own', end: 'eof', frames } as const

  it(
    'passes when all is as it is to be, and fails where it is not',
    { timeout: 60_000 },
    async () => {
      const wishes = [
        { final_status: 'completed', final_texts: ['Hello'] },
        { final_texts: ['Hullo'] },
        { final_status: 'failed' },
        { checkpoint: { after_frame: 0, final_texts: ['H'] } },
      ]
      const given = wishes.map((wish, index) => ({ ...one, id: String(index), expect: wish }))
      expect(await failuresThroughHook(given)).toEqual([
        expect.stringMatching(/^1 own: as given: texts \["Hello"\], not \["Hullo"\]/),
        expect.stringMatching(/^2 own: as given: status completed, not failed/),
        expect.stringMatching(/^3 own: at the checkpoint: texts/),
      ])
    },
  )
})
