import { readEvents, StreamError } from '@response-stream/client'
import {
  connect,
  reduceAll,
  settle,
  warn,
  type Decoded,
  type StreamState,
} from '@response-stream/protocol'
import { caseOutcome, type CaseOutcome } from '../caseOutcome.ts'
import { caseBytes } from './caseFetch.ts'
import { readerOf } from './readerOf.ts'
import type { StreamCase } from './streamCase.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** Streams up to this length are fed byte by byte too. */
export const maxBytewise = 60_000

/** What a case comes to by the fold alone: as given, in one chunk, and byte by byte. */
export async function foldEveryWay(one: StreamCase): Promise<readonly [string, CaseOutcome][]> {
  const given = [...caseBytes(one)]
  const whole = new Uint8Array(await new Blob(given).arrayBuffer())
  const ways: [string, readonly Bytes[]][] = [
    ['as given', given],
    ['in one chunk', [whole]],
  ]
  if (whole.length <= maxBytewise) {
    ways.push(['byte by byte', Array.from(whole, (_, i) => whole.subarray(i, i + 1))])
  }
  const outcomes: [string, CaseOutcome][] = []
  for (const [way, chunks] of ways) {
    const start = performance.now()
    const state = await foldBytes(chunks, one)
    outcomes.push([way, caseOutcome(state, null, performance.now() - start)])
  }
  return outcomes
}

/** A case that ends where its checkpoint is; null when it has none. The texts of the checkpoint are to stand there. */
export function untilCheckpoint(one: StreamCase): StreamCase | null {
  const { checkpoint } = one.expect
  if (!checkpoint) return null
  const frames = one.frames.slice(0, checkpoint.after_frame + 1)
  return { ...one, frames, end: 'stall', expect: { final_texts: checkpoint.final_texts } }
}

/** How many bytes a case has. */
export function lengthOf(one: StreamCase): number {
  let length = 0
  for (const piece of caseBytes(one)) length += piece.length
  return length
}

/** What came at once is folded at once, as a store does. */
function foldBatch(state: StreamState, batch: readonly Decoded[]): StreamState {
  let next = state
  for (const decoded of batch) {
    if (decoded.kind !== 'malformed') continue
    next = warn(next, { code: decoded.code, message: decoded.reason })
  }
  return reduceAll(
    next,
    batch.flatMap((decoded) => ('event' in decoded ? [decoded.event] : [])),
  )
}

async function foldBytes(chunks: readonly Bytes[], one: StreamCase): Promise<StreamState> {
  const leaving = new AbortController()
  let state = connect()
  let isTold = false // the server said itself that no more will come
  try {
    const body = bodyOf(chunks, one.end, leaving)
    const options = { decode: readerOf(one), signal: leaving.signal }
    for await (const batch of readEvents(body, options)) {
      state = foldBatch(state, batch)
      isTold ||= batch.some(({ kind }) => kind === 'end')
    }
  } catch (cause) {
    if (!(cause instanceof StreamError)) throw cause
    const error = cause.toFault()
    return settle(state, { phase: error.kind === 'interrupted' ? 'interrupted' : 'failed', error })
  }
  if (one.end === 'stall' && !isTold) return state
  if (one.end === 'abort' && !isTold) return settle(state, { phase: 'aborted' })
  const error = { kind: 'interrupted', message: 'The stream ended before its last event.' } as const
  return settle(state, { phase: 'interrupted', error })
}

/** The chunks as a body that ends as the case does; one that never ends is left when all has come. */
function bodyOf(
  chunks: readonly Bytes[],
  end: StreamCase['end'],
  leaving: AbortController,
): ReadableStream<Bytes> {
  const rest = chunks.values()
  const pull = (controller: ReadableStreamDefaultController<Bytes>): void => {
    const { done, value } = rest.next()
    if (!done) controller.enqueue(value)
    else if (end === 'eof') controller.close()
    else if (end === 'reset') controller.error(new TypeError('terminated'))
    else leaving.abort()
  }
  return new ReadableStream({ pull }, { highWaterMark: 0 })
}
