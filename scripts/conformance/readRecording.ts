import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readEvents } from '@response-stream/client'
import type { Decoded, StreamEvent, UnknownEvent } from '@response-stream/protocol'
import { decodeDialect } from '@response-stream/protocol/dialects'

/** An entry of a folder's index.json: where a recorded stream lies and what it is known to end with. */
export interface RecordingEntry {
  readonly file: string
  /** `jsonl chunks`: one event as JSON on each line; else the bytes of an event stream. */
  readonly format?: string
  readonly notes?: string
  /** One entry for each response in the file. */
  readonly expect?: readonly Expectation[]
}

/** What a response is known to end with. */
export interface Expectation {
  readonly final_status?: string | null
  readonly item_types?: readonly string[]
  readonly total_tokens?: number | null
  readonly output_text_chars?: number
  readonly output_text_sha256_16?: string
  readonly reasoning_text_chars?: number
  readonly reasoning_summary_chars?: number
  readonly refusal_chars?: number
  readonly annotations?: number
  readonly function_calls?: readonly { readonly name: string; readonly arguments: string }[]
}

/** An event as it was decoded, known or not. */
export type RecordedEvent = StreamEvent | UnknownEvent

/** The entries of a folder's index; where it has none, all that look like recorded streams. */
export async function readIndex(folder: string): Promise<readonly RecordingEntry[]> {
  const path = join(folder, 'index.json')
  if (!existsSync(path)) return streamsIn(folder)
  const index: unknown = JSON.parse(await readFile(path, 'utf8'))
  if (!Array.isArray(index)) throw new Error('Its index.json is no list of recordings.')
  // The index is ours to trust: each entry has a file name, the rest is optional.
  return index as readonly RecordingEntry[]
}

async function streamsIn(folder: string): Promise<readonly RecordingEntry[]> {
  const names = await readdir(folder, { recursive: true })
  const files = names.filter((name) => /\.(sse|jsonl)$/.test(name)).toSorted()
  if (files.length === 0) throw new Error('There is no index.json, and no .sse or .jsonl file.')
  return files.map((file) => ({ file }))
}

/**
 * The events of one recording, a list for each response in it. It may have been taken behind an SDK,
 * so it is read in any dialect. Messages that cannot be read are left out, as a reader of the stream
 * leaves them out.
 */
export async function readResponses(
  folder: string,
  entry: RecordingEntry,
): Promise<readonly (readonly RecordedEvent[])[]> {
  const bytes = await readFile(join(folder, entry.file))
  const lines = entry.file.endsWith('.jsonl') || entry.format?.startsWith('jsonl')
  const decoded = lines ? readLines(bytes.toString('utf8')) : await readStream(bytes)
  const events = decoded.flatMap((one) =>
    one.kind === 'event' || one.kind === 'unknown' ? [one.event] : [],
  )
  return splitResponses(events)
}

function readLines(text: string): readonly Decoded[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => decodeDialect(line))
}

async function readStream(bytes: Uint8Array): Promise<readonly Decoded[]> {
  const { body } = new Response(new Uint8Array(bytes))
  if (!body) return []
  const decoded: Decoded[] = []
  for await (const batch of readEvents(body, { decode: decodeDialect })) decoded.push(...batch)
  return decoded
}

function splitResponses(events: readonly RecordedEvent[]): readonly (readonly RecordedEvent[])[] {
  const responses: RecordedEvent[][] = []
  for (const event of events) {
    if (responses.length === 0 || event.type === 'response.created') responses.push([])
    responses.at(-1)?.push(event)
  }
  return responses
}
