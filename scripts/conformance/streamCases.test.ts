import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { createStreamStore, readEvents } from '@response-stream/client'
import { connect, reduce, settle, warn, type StreamState } from '@response-stream/protocol'
import { describe, expect, it } from 'vitest'
import { caseOutcome, type CaseOutcome } from './caseOutcome.ts'
import { corpus } from './shared.ts'

interface StreamCase {
  readonly id: string
  readonly category: string
  readonly title: string
  readonly end: 'eof' | 'reset' | 'abort' | 'stall'
  readonly frames: readonly object[]
  readonly transport?: object
}

/** The corpus's own library: it makes the bytes of a case, and checks an outcome. */
interface CaseLibrary {
  caseBytes: (one: StreamCase) => Iterable<Uint8Array>
  caseFetch: (one: StreamCase, options?: { onAllSent?: () => void }) => typeof fetch
  check: (one: StreamCase, outcome: CaseOutcome) => { bad: string[]; should: string[] }
}

const file = corpus('stream-cases.json')
const library = corpus('lib-stream.mjs')
if (!file || !library)
  console.log('The corpora are not beside the project: no odd streams to read.')
const cases: readonly StreamCase[] = file ? JSON.parse(readFileSync(file, 'utf8')).cases : []
const { caseBytes, caseFetch, check }: CaseLibrary = library
  ? await import(pathToFileURL(library).href)
  : { caseBytes: () => [], caseFetch: () => fetch, check: () => ({ bad: [], should: [] }) }

const folded = cases.filter(({ transport, category }) => !transport && category !== 'http')
const MAX_BYTEWISE = 60_000

async function fold(
  chunks: readonly Uint8Array<ArrayBuffer>[],
  one: StreamCase,
): Promise<StreamState> {
  let state = connect()
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk)
      controller.close()
    },
  })
  for await (const batch of readEvents(body)) {
    for (const decoded of batch) {
      if ('event' in decoded) state = reduce(state, decoded.event)
      if (decoded.kind === 'malformed') {
        state = warn(state, { code: decoded.code, message: decoded.reason })
      }
    }
  }
  if (one.end === 'stall') return state
  const fault = { kind: 'interrupted', message: 'cut' } as const
  return settle(
    state,
    one.end === 'abort' ? { phase: 'aborted' } : { phase: 'interrupted', error: fault },
  )
}

function bytewise(bytes: Uint8Array<ArrayBuffer>): readonly Uint8Array<ArrayBuffer>[] {
  return Array.from(bytes, (_, i) => bytes.subarray(i, i + 1))
}

describe.skipIf(!file || !library)('odd streams', () => {
  it.for(folded)('$id fold: $title', async (one) => {
    const bytes = new Uint8Array(Buffer.concat([...caseBytes(one)]))
    const start = performance.now()
    const state = await fold([bytes], one)
    const ms = performance.now() - start
    expect(check(one, caseOutcome(state, null, ms))).toEqual({ bad: [], should: [] })
    if (bytes.length > MAX_BYTEWISE) return
    const again = await fold(bytewise(bytes), one)
    expect(caseOutcome(again, null, 0)).toEqual(caseOutcome(state, null, 0))
  })

  it.for(cases)('$id through the store: $title', async (one) => {
    const store = createStreamStore({
      url: 'http://case.test/v1/responses',
      fetch: caseFetch(one, {
        onAllSent: () => {
          if (one.end === 'abort') setTimeout(() => store.getState().stop(), 5)
        },
      }),
    })
    const start = performance.now()
    const sent = store.getState().send({ model: 'm', input: 'x' })
    await Promise.race([
      sent,
      new Promise((resolve) => setTimeout(resolve, one.end === 'stall' ? 150 : 4_000)),
    ])
    const outcome = caseOutcome(store.getState(), null, performance.now() - start)
    store.getState().stop()
    expect(check(one, outcome).bad).toEqual([])
  })
})
