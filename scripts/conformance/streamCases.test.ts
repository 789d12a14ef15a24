import { describe, expect, it } from 'vitest'
import { corpus } from './shared.ts'
import { runSseCases } from './sseCases.ts'
import { failureOf, readStreamCases } from './streamCases.ts'

const streams = corpus('stream-cases.json')
const sse = corpus('sse-cases.json')
if (!streams || !sse) console.log('The corpora are not beside the project: no odd streams to read.')

describe.skipIf(!streams)('odd streams', async () => {
  it.for(streams ? await readStreamCases(streams) : [])(
    '$id $title',
    { timeout: 60_000 },
    async (one) => {
      expect(await failureOf(one, false)).toBeNull()
    },
  )
})

describe.skipIf(!sse)('odd bytes', () => {
  it('are read by the rules of event streams', { timeout: 60_000 }, async () => {
    const { lines, failed } = await runSseCases(sse ?? '')
    expect(failed, lines.join('\n')).toBe(0)
    expect(lines.at(-1)).toMatch(/^passed (\d+) of \1$/)
  })
})

describe('the cases', () => {
  const frames = [
    { json: { type: 'response.output_text.delta', output_index: 0, delta: 'Hello' } },
    { json: { type: 'response.completed', response: { output: [] } } },
  ]
  const one = { id: 'x', category: 'own', title: 'own', end: 'eof', frames } as const

  it('pass when all is as it is to be', async () => {
    const expected = { final_status: 'completed', final_texts: ['Hello'] }
    expect(await failureOf({ ...one, expect: expected })).toBeNull()
  })

  it('are running while nothing has come', async () => {
    const expected = { final_status: 'streaming', final_texts: [] }
    expect(await failureOf({ ...one, frames: [], end: 'stall', expect: expected })).toBeNull()
  })

  it('end as they say: broken off in a frame, or silent behind the word that no more will come', async () => {
    const first = { json: { type: 'response.output_text.delta', output_index: 0, delta: 'Hello' } }
    const cut = { sse: `data: ${JSON.stringify(first.json)}` }
    const none = { final_status: 'interrupted', final_texts: [] }
    expect(await failureOf({ ...one, frames: [cut], end: 'reset', expect: none })).toBeNull()
    const told = { final_status: 'interrupted', final_texts: ['Hello'] }
    const done = [first, { raw: '[DONE]' }]
    expect(await failureOf({ ...one, frames: done, end: 'stall', expect: told })).toBeNull()
  })

  it('are over with one answer, though its server asks for patience', async () => {
    const headers = { 'content-type': 'application/json', 'retry-after': '30' }
    const body = '{"error":{"message":"Slow down"}}'
    const answer = { status: 429, headers, body }
    const expected = { final_status: 'failed', error: { http_status: 429, retry_after_ms: 30_000 } }
    const busy = { ...one, frames: [], transport: answer, expect: expected }
    expect(await failureOf(busy)).toBeNull()
  })

  it('are read however deep a frame is nested', async () => {
    const raw = `{"type":"x","v":${'['.repeat(100_000)}${']'.repeat(100_000)}}`
    const expected = { final_status: 'completed', final_texts: ['Hello'] }
    const deep = { ...one, frames: [{ raw }, ...frames], expect: expected }
    expect(await failureOf(deep)).toBeNull()
  })

  it('fail where it is not', async () => {
    const failure = (expected: object) => failureOf({ ...one, expect: expected })
    expect(await failure({ final_texts: ['Hullo'] })).toMatch(/texts \["Hello"\], not \["Hullo"\]/)
    expect(await failure({ final_status: 'failed' })).toMatch(/status completed, not failed/)
    expect(await failure({ must_not_lose: ['Bye'] })).toMatch(/lost "Bye"/)
    expect(await failure({ items: [{ type: 'reasoning' }] })).toMatch(/item 0 differs/)
    expect(await failure({ error: {} })).toMatch(/no error/)
    expect(await failure({ warnings: [{ code: 'x', level: 'must' }] })).toMatch(/no warning x/)
    expect(await failure({ checkpoint: { after_frame: 0, final_texts: ['H'] } })).toMatch(/Hello/)
  })
})
