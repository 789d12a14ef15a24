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
import {
  readIndex,
  readResponses,
  type RecordedEvent,
  type RecordingEntry,
} from './readRecording.ts'
import { streamedWords } from './words.ts'

/** What came of folding a folder of recordings. */
export interface RecordingsReport {
  readonly lines: readonly string[]
  readonly lossless: number
  readonly fromDeltas: number
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
  let lossless = 0
  let fromDeltas = 0
  for (const entry of entries) {
    const found = await compareRecording(folder, entry, apart)
    if (found.whole === null) lossless += 1
    else lines.push(`${entry.file}: ${found.whole}`)
    if (found.deltas === null) fromDeltas += 1
    else lines.push(`${entry.file}: from deltas alone: ${found.deltas}`)
  }
  lines.push(
    `compared apart: ${apart.sealed} values sealed anew, ${apart.ids} ids renamed, ${apart.logprobs} lists of log probabilities differ`,
    `${lossless} of ${entries.length} lossless`,
    `${fromDeltas} of ${entries.length} from deltas alone`,
  )
  return { lines, lossless, fromDeltas, total: entries.length }
}

/** The first difference of either fold; null where there is none. */
interface Comparison {
  readonly whole: string | null
  readonly deltas: string | null
}

async function compareRecording(
  folder: string,
  entry: RecordingEntry,
  apart: Apart,
): Promise<Comparison> {
  const responses = await readResponses(folder, entry)
  if (responses.length === 0)
    return { whole: 'no event in the file', deltas: 'no event in the file' }
  let whole: string | null = null
  let deltas: string | null = null
  for (const [i, events] of responses.entries()) {
    const final = finalOutput(events)
    const found = firstDifference(final, fold(withoutLast(events)), apart)
    whole ??= found ? showDifference(found) : unmetExpectation(foldAll(events), entry.expect?.[i])
    const grown = firstDifference(
      streamedWords(final),
      streamedWords(fold(events.filter(({ type }) => grows.test(String(type))))),
      { sealed: 0, ids: 0, logprobs: 0 },
      'texts',
    )
    deltas ??= grown ? `${showDifference(grown)}${reasonFor(grown.path, events)}` : null
  }
  return { whole, deltas }
}

/** The output that the server gave at the end; where it gave none, its finished items. */
function finalOutput(events: readonly RecordedEvent[]): readonly Item[] {
  const last = events.findLast(({ type }) => lastEvent.test(String(type)))
  const response = last && 'response' in last ? last.response : null
  // What a server sends as its response is an object, or it has no output.
  const output = (response as JsonObject | null)?.['output']
  const done = events.flatMap((event) =>
    event.type === 'response.output_item.done' && 'item' in event ? [event.item] : [],
  )
  // Items as the server sent them; what is read of them is checked where it is read.
  return (Array.isArray(output) && output.length > 0 ? output : done) as readonly Item[]
}

function withoutLast(events: readonly RecordedEvent[]): readonly RecordedEvent[] {
  const last = events.findLastIndex(({ type }) => lastEvent.test(String(type)))
  return last < 0 ? events : events.slice(0, last)
}

function foldAll(events: readonly RecordedEvent[]): StreamState {
  return events.reduce((state, event) => reduce(state, event), connect())
}

function fold(events: readonly RecordedEvent[]): readonly Item[] {
  return toResponse(foldAll(events)).output
}

/** Why an item cannot be told from its deltas, where the events show it: `function_call 2 arguments` is item 2. */
function reasonFor(path: string, events: readonly RecordedEvent[]): string {
  const index = Number(/ (\d+) /.exec(path)?.[1])
  const streamed = events.some(
    (event) =>
      String(event.type).endsWith('.delta') &&
      'output_index' in event &&
      event.output_index === index,
  )
  return streamed ? '' : ' (the server sent no delta for this item)'
}
