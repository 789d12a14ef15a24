import {
  connect,
  reduce,
  toResponse,
  type Item,
  type JsonObject,
  type StreamState,
} from '@response-stream/protocol'
import { firstDifference, showDifference, type Apart } from './difference.ts'
import { unmetExpectation } from './expectation.ts'
import type { CasesReport } from './passed.ts'
import {
  readIndex,
  readResponses,
  type Expectation,
  type RecordedEvent,
  type RecordingEntry,
} from './readRecording.ts'
import { streamedWords, type StreamedWords } from './words.ts'

/** What came of folding a folder of recordings. One fails that is not lossless, or whose deltas say more than we keep. */
export interface RecordingsReport extends CasesReport {
  readonly total: number
}

const lastEvent = /^response\.(completed|incomplete|failed|cancelled)$/
const grows = /\.(added|delta)$/

/**
 * Folds each recording of a folder twice, without its last event and from added and delta events
 * alone, and compares both with the server's own final output.
 */
export async function runRecordings(folder: string): Promise<RecordingsReport> {
  const entries = await readIndex(folder)
  const lines: string[] = []
  const apart: Apart = { sealed: 0, ids: 0, logprobs: 0 }
  let [lossless, fromDeltas, passed] = [0, 0, 0]
  for (const entry of entries) {
    const found = await compareRecording(folder, entry, apart)
    if (found.whole === null) lossless += 1
    else lines.push(`${entry.file}: ${found.whole}`)
    if (found.deltas === null) fromDeltas += 1
    else lines.push(`${entry.file}: from deltas alone: ${found.deltas}`)
    if (found.whole === null && (found.deltas === null || found.isUntold)) passed += 1
  }
  const total = entries.length
  lines.push(
    `compared apart: ${apart.sealed} values sealed anew, ${apart.ids} ids renamed, ${apart.logprobs} lists of log probabilities differ`,
    `${lossless} of ${total} lossless`,
    `${fromDeltas} of ${total} from deltas alone`,
    `passed ${passed} of ${total}`,
  )
  return { lines, failed: total - passed, total }
}

/** The first difference of either fold; null where there is none. */
export interface Comparison {
  readonly whole: string | null
  readonly deltas: string | null
  /** Is all that the deltas lack in items for which the server sent none? */
  readonly isUntold: boolean
}

async function compareRecording(
  folder: string,
  entry: RecordingEntry,
  apart: Apart,
): Promise<Comparison> {
  const responses = await readResponses(folder, entry)
  if (responses.length === 0)
    return { whole: 'no event to read', deltas: 'no event to read', isUntold: false }
  const found = responses.map((events, i) => compareResponse(events, entry.expect?.[i], apart))
  return {
    whole: found.find(({ whole }) => whole !== null)?.whole ?? null,
    deltas: found.find(({ deltas }) => deltas !== null)?.deltas ?? null,
    isUntold: found.every(({ deltas, isUntold }) => deltas === null || isUntold),
  }
}

/** Folds the events of one response twice and says where either fold differs from its final output. */
export function compareResponse(
  events: readonly RecordedEvent[],
  expected: Expectation | undefined,
  apart: Apart,
): Comparison {
  const { final, at } = finalOutput(events)
  const whole = firstDifference(final, outputOf(foldAll(withoutLast(events)), at), apart)
  const grown = outputOf(foldAll(events.filter(({ type }) => grows.test(String(type)))), at)
  // What is compared apart is counted once, above.
  const uncounted = { sealed: 0, ids: 0, logprobs: 0 }
  const [all, some] = [streamedWords(final), streamedWords(grown)]
  const deltas = firstDifference(all, some, uncounted, 'texts')
  const isUntold =
    deltas !== null && !firstDifference(toldIn(all, events), toldIn(some, events), uncounted)
  const reason = isUntold ? ' (the server sent no delta for this item)' : ''
  return {
    whole: whole ? showDifference(whole) : unmetExpectation(foldAll(events), expected),
    deltas: deltas && `${showDifference(deltas)}${reason}`,
    isUntold,
  }
}

/** What a stream's fold is compared with. */
interface FinalOutput {
  readonly final: readonly Item[]
  /** The output indexes of these items; null where they are all there are. */
  readonly at: readonly number[] | null
}

/** The output that the server gave at the end; where it gave none, the items that it finished. */
function finalOutput(events: readonly RecordedEvent[]): FinalOutput {
  const last = events.findLast(({ type }) => lastEvent.test(String(type)))
  const response = last && 'response' in last ? last.response : null
  // What a server sends as its response is an object, or it has no output.
  const output = (response as JsonObject | null)?.['output']
  // Items as the server sent them; what is read of them is checked where it is read.
  if (Array.isArray(output) && output.length > 0) return { final: output as Item[], at: null }
  const done = events.flatMap((event) =>
    event.type === 'response.output_item.done' && 'item' in event ? [event] : [],
  )
  return {
    final: done.map(({ item }) => item as Item), // as above
    at: done.map(({ output_index }) => Number(output_index ?? 0)),
  }
}

function outputOf(state: StreamState, at: readonly number[] | null): readonly Item[] {
  if (at === null) return toResponse(state).output
  return at.flatMap((index) => state.slots[index]?.item ?? [])
}

function withoutLast(events: readonly RecordedEvent[]): readonly RecordedEvent[] {
  const last = events.findLastIndex(({ type }) => lastEvent.test(String(type)))
  return last < 0 ? events : events.slice(0, last)
}

function foldAll(events: readonly RecordedEvent[]): StreamState {
  return events.reduce((state, event) => reduce(state, event), connect())
}

/** The words of those items for which the server sent a delta: `function_call 2 arguments` is of item 2. */
function toldIn(words: StreamedWords, events: readonly RecordedEvent[]): StreamedWords {
  const told = new Set(
    events.flatMap((event) =>
      String(event.type).endsWith('.delta') && 'output_index' in event ? [event.output_index] : [],
    ),
  )
  const entries = Object.entries(words)
  return Object.fromEntries(entries.filter(([path]) => told.has(Number(/ (\d+) /.exec(path)?.[1]))))
}
