import { createHash } from 'node:crypto'
import { createFrameReader } from '@response-stream/client'
import { readCases } from './readCases.ts'
import { casesReport, type CasesReport } from './passed.ts'

/** Bytes as base64, or the same bytes many times. */
type Chunk = string | { readonly b64: string; readonly repeat: number }

/** An event as a corpus writes it down; long data as its length and hash. */
interface PackedEvent {
  readonly event: string
  readonly data?: string
  readonly data_length?: number
  readonly data_sha256?: string
}

type Expected =
  | readonly PackedEvent[]
  | { readonly count: number; readonly first: PackedEvent; readonly last: PackedEvent }

interface SseCase {
  readonly id: string
  readonly title: string
  readonly chunks: readonly Chunk[]
  readonly tags?: readonly string[]
  readonly expected: { readonly dispatched: Expected }
}

/** Events up to this length are fed byte by byte too. */
const MAX_BYTEWISE = 6_000
const MAX_DATA = 4_096
const MAX_MS = 2_000
/** The corpus has events larger than the limit that a reader has by default. */
const MAX_FRAME = 256 * 1024 * 1024

/** Reads the cases of a file in every cutting that the runner's rules name. */
export async function runSseCases(file: string): Promise<CasesReport> {
  const cases = await readCases<SseCase>(file, 'chunks')
  const failures = cases.flatMap((one) => {
    const found = failureOf(one)
    return found === null ? [] : [`${one.id} ${one.title}: ${found}`]
  })
  return casesReport(failures, cases.length)
}

function failureOf({ chunks, tags = [], expected }: SseCase): string | null {
  const given = chunks.map(bytesOf)
  const whole = new Uint8Array(Buffer.concat(given))
  const empty = new Uint8Array(0)
  const ways: [string, readonly Uint8Array[]][] = [
    ['as given', given],
    ['in one chunk', [whole]],
    ['with empty chunks', given.flatMap((chunk) => [empty, chunk])],
  ]
  if (whole.length <= MAX_BYTEWISE && tags.length === 0) {
    ways.push(['byte by byte', Array.from(whole, (byte) => Uint8Array.of(byte))])
  }
  const right = JSON.stringify(onlyRead(expected.dispatched))
  for (const [way, pieces] of ways) {
    const start = performance.now()
    const seen = JSON.stringify(summary(read(pieces), expected.dispatched))
    if (seen !== right) return `${way}: expected ${brief(right)}, seen ${brief(seen)}`
    if (performance.now() - start > MAX_MS) return `${way}: took more than ${MAX_MS} ms`
  }
  return null
}

function read(chunks: readonly Uint8Array[]): readonly PackedEvent[] {
  const events: PackedEvent[] = []
  const reader = createFrameReader(({ event, data }) => {
    // An empty name is the usual one.
    events.push({ event: event || 'message', data })
  }, MAX_FRAME)
  for (const chunk of chunks) reader.feed(chunk)
  return events
}

function bytesOf(chunk: Chunk): Uint8Array {
  if (typeof chunk === 'string') return new Uint8Array(Buffer.from(chunk, 'base64'))
  const unit = Buffer.from(chunk.b64, 'base64')
  return new Uint8Array(Buffer.concat(Array.from({ length: chunk.repeat }, () => unit)))
}

function summary(events: readonly PackedEvent[], expected: Expected): unknown {
  if (Array.isArray(expected)) return events.map(pack)
  return { count: events.length, first: pack(events[0]), last: pack(events.at(-1)) }
}

function pack(event: PackedEvent | undefined): unknown {
  const { event: name = '', data = '' } = event ?? {}
  if (data.length <= MAX_DATA) return { event: name, data }
  const data_sha256 = createHash('sha256').update(Buffer.from(data, 'utf16le')).digest('hex')
  return { event: name, data_length: data.length, data_sha256 }
}

/** What the corpus says of names and data; ids and reconnection times are not ours to read. */
function onlyRead(expected: Expected): unknown {
  if (!('count' in expected)) return expected.map(nameAndData)
  const { count, first, last } = expected
  return { count, first: nameAndData(first), last: nameAndData(last) }
}

function nameAndData({ event, data, data_length, data_sha256 }: PackedEvent): unknown {
  return data === undefined ? { event, data_length, data_sha256 } : { event, data }
}

function brief(text: string): string {
  return text.length > 160 ? `${text.slice(0, 157)}...` : text
}
