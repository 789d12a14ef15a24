import { readFile } from 'node:fs/promises'
import { createStreamStore, readEvents } from '@response-stream/client'
import { connect, reduceAll, settle, warn, type StreamState } from '@response-stream/protocol'
import { caseFetch } from './cases/caseFetch.ts'
import { checkOutcome } from './cases/checkOutcome.ts'
import { frameBytes } from './cases/frameBytes.ts'
import type { StreamCase } from './cases/streamCase.ts'
import { caseOutcome, type CaseOutcome } from './caseOutcome.ts'
import { casesReport, type CasesReport } from './passed.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** Streams up to this length are fed byte by byte too. */
const MAX_BYTEWISE = 60_000
/** Longest wait for a stream to end; one that never does is looked at after the shorter time. */
const MAX_WAIT_MS = 5_000
const STALL_MS = 150

/** The cases of a file. */
export async function readStreamCases(file: string): Promise<readonly StreamCase[]> {
  return JSON.parse(await readFile(file, 'utf8')).cases
}

/** Runs the cases of a file: as given, whole and byte by byte through the fold, and through the store. */
export async function runStreamCases(file: string): Promise<CasesReport> {
  const cases = await readStreamCases(file)
  const failures: string[] = []
  for (const one of cases) {
    const found = await failureOf(one)
    if (found !== null) failures.push(`${one.id} ${one.title}: ${found}`)
  }
  return casesReport(failures, cases.length)
}

/**
 * The first thing that does not come of a case as it is to; null when all does.
 *
 * @param timed Whether a case's limit of time counts: on a machine that does other work it says little.
 */
export async function failureOf(given: StreamCase, timed = true): Promise<string | null> {
  const { max_ms: limit, ...untimed } = given.expect
  const one = timed && limit ? given : { ...given, expect: untimed }
  const complaint = (way: string, outcome: CaseOutcome): string | null => {
    const { bad } = checkOutcome(one.expect, outcome)
    return bad.length > 0 ? `${way}: ${bad.join('; ')}` : null
  }
  const folds = one.transport || one.category === 'http' ? [] : await foldEveryWay(one)
  for (const [way, outcome] of folds) {
    const found = complaint(way, outcome)
    if (found !== null) return found
  }
  return complaint('through the store', await throughStore(one))
}

async function foldEveryWay(one: StreamCase): Promise<readonly [string, CaseOutcome][]> {
  const given = one.frames.flatMap((frame) => [...frameBytes(frame)])
  const whole = new Uint8Array(Buffer.concat(given))
  const ways: [string, readonly Bytes[]][] = [
    ['as given', given],
    ['in one chunk', [whole]],
  ]
  if (whole.length <= MAX_BYTEWISE) {
    ways.push(['byte by byte', Array.from(whole, (_, i) => whole.subarray(i, i + 1))])
  }
  const outcomes: [string, CaseOutcome][] = []
  for (const [way, chunks] of ways) {
    const start = performance.now()
    const state = await foldBytes(chunks, one.end)
    outcomes.push([way, caseOutcome(state, null, performance.now() - start)])
  }
  const { checkpoint } = one.expect
  if (checkpoint)
    outcomes.push(['at the checkpoint', await atCheckpoint(one, checkpoint.after_frame)])
  return outcomes
}

/** The state after a frame in the middle; it is held against the texts that are to stand there. */
async function atCheckpoint(one: StreamCase, frame: number): Promise<CaseOutcome> {
  const chunks = one.frames.slice(0, frame + 1).flatMap((each) => [...frameBytes(each)])
  const { texts } = caseOutcome(await foldBytes(chunks, 'stall'), null, 0)
  const end = caseOutcome(
    await foldBytes(
      one.frames.flatMap((f) => [...frameBytes(f)]),
      one.end,
    ),
    null,
    0,
  )
  const right = JSON.stringify(texts) === JSON.stringify(one.expect.checkpoint?.final_texts)
  return right ? end : { ...end, threw: `texts ${JSON.stringify(texts)}` }
}

async function foldBytes(chunks: readonly Bytes[], end: StreamCase['end']): Promise<StreamState> {
  let state = connect()
  const body = new ReadableStream<Bytes>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk)
      controller.close()
    },
  })
  for await (const batch of readEvents(body)) {
    for (const decoded of batch) {
      if ('event' in decoded) state = reduceAll(state, [decoded.event])
      if (decoded.kind === 'malformed') {
        state = warn(state, { code: decoded.code, message: decoded.reason })
      }
    }
  }
  if (end === 'stall') return state
  if (end === 'abort') return settle(state, { phase: 'aborted' })
  const error = { kind: 'interrupted', message: 'The stream ended before its last event.' } as const
  return settle(state, { phase: 'interrupted', error })
}

async function throughStore(one: StreamCase): Promise<CaseOutcome> {
  const store = createStreamStore({
    url: 'http://case.test/v1/responses',
    fetch: caseFetch(one, () => {
      if (one.end === 'abort') setTimeout(() => store.getState().stop(), 5)
    }),
  })
  const start = performance.now()
  const sent = store
    .getState()
    .send({ model: 'm', input: 'x' })
    .then(
      () => null,
      (cause: unknown) => String(cause),
    )
  const threw = await Promise.race([sent, wait(one.end === 'stall' ? STALL_MS : MAX_WAIT_MS)])
  const outcome = caseOutcome(store.getState(), threw, performance.now() - start)
  store.getState().stop()
  return outcome
}

function wait(ms: number): Promise<null> {
  return new Promise((resolve) => setTimeout(resolve, ms, null))
}
