import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readEvents } from '@response-stream/client'
import { connect, decodeEvent, reduceAll, type StreamState } from '@response-stream/protocol'
import { catalog, recordingBytes, recordingEvents } from '@response-stream/recordings'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstDifference } from './difference.ts'
import { compareResponse, runRecordings } from './recordings.ts'
import { corpus } from './shared.ts'

const none = () => ({ sealed: 0, ids: 0, logprobs: 0 })

describe('the oracle law', () => {
  it.for(catalog.map(({ name }) => name))('holds for our recording %s', async (name) => {
    const events = (await recordingEvents(name)).flatMap(({ event }) => {
      const decoded = decodeEvent(event)
      return 'event' in decoded ? [decoded.event] : []
    })
    const { whole, deltas, isUntold } = compareResponse(events, undefined, none())
    expect(whole).toBeNull()
    expect(deltas === null || isUntold).toBe(true)
  })

  const folder = corpus('recordings')
  if (!folder) console.log('The corpora are not beside the project: no recorded streams to fold.')
  it.skipIf(!folder)('holds for the recorded streams of real servers', async () => {
    const report = await runRecordings(folder ?? '')
    expect(report.total).toBeGreaterThan(100)
    expect(report.failed, report.lines.join('\n')).toBe(0)
  })
})

describe('the law of cuts', () => {
  const names = catalog.map(({ name }) => name)

  /** The state that bytes lead to, in the pieces they come in. */
  async function foldBytes(pieces: readonly Uint8Array<ArrayBuffer>[]): Promise<StreamState> {
    let state = connect()
    const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
      start(controller) {
        for (const piece of pieces) controller.enqueue(piece)
        controller.close()
      },
    })
    for await (const batch of readEvents(body)) {
      state = reduceAll(
        state,
        batch.flatMap((decoded) => ('event' in decoded ? [decoded.event] : [])),
      )
    }
    return state
  }

  it('gives the same state wherever the bytes of a recording are cut', async () => {
    const recordings = new Map(
      await Promise.all(
        names.map(async (name) => [name, new Uint8Array(await recordingBytes(name))] as const),
      ),
    )
    const sizes = fc.array(
      fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 4_000 })),
      {
        minLength: 1,
      },
    )
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), sizes, async (name, lengths) => {
        const bytes = recordings.get(name) ?? new Uint8Array()
        const pieces: Uint8Array<ArrayBuffer>[] = []
        for (let at = 0, n = 0; at < bytes.length; n += 1) {
          const length = lengths[n % lengths.length] ?? 1
          pieces.push(bytes.subarray(at, at + length))
          at += length
        }
        expect(await foldBytes(pieces)).toEqual(await foldBytes([bytes]))
      }),
      { numRuns: 60 },
    )
  }, 60_000)
})

describe('the comparison', () => {
  const text = (words: string) => [{ type: 'message', content: [{ text: words }] }]

  it('finds a lost word and says where it stood', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'recordings-'))
    const events = [
      { type: 'response.created', response: { id: 'r' } },
      { type: 'response.output_item.done', output_index: 0, item: text('Hello')[0] },
      { type: 'response.completed', response: { id: 'r', output: text('Hello!') } },
    ]
    await writeFile(
      join(folder, 'a.jsonl'),
      events.map((event) => JSON.stringify(event)).join('\n'),
    )
    await writeFile(join(folder, 'index.json'), JSON.stringify([{ file: 'a.jsonl' }]))
    const { lines, failed } = await runRecordings(folder)
    expect(failed).toBe(1)
    expect(lines[0]).toBe('a.jsonl: output[0].content[0].text: expected "Hello!", seen "Hello"')
    expect(lines.slice(-3)).toEqual([
      '0 of 1 lossless',
      '0 of 1 from deltas alone',
      'passed 0 of 1',
    ])
  })

  it('takes no value, null and empty for the same, and counts apart what servers seal and rename', () => {
    const apart = none()
    const before = { id: 'a', encrypted_content: 'x', logprobs: [1], list: [], text: 'same' }
    const after = { id: 'b', encrypted_content: 'y', logprobs: [], none: null, text: 'same' }
    expect(firstDifference(before, after, apart)).toBeNull()
    expect(apart).toEqual({ sealed: 1, ids: 1, logprobs: 1 })
    expect(firstDifference({ a: [{ b: 1 }] }, { a: [{ b: 2 }] }, apart)?.path).toBe('output.a[0].b')
  })
})
