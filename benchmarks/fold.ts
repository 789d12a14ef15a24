import { readEvents } from '@response-stream/client'
import {
  connect,
  outputText,
  reduceAll,
  type StreamEvent,
  type UnknownEvent,
} from '@response-stream/protocol'
import { compare } from './measure.ts'

/** Sizes of the streams, in deltas. */
const sizes = [1_000, 10_000, 100_000, 1_000_000] as const
/** Bytes that come in one read: some dozen events, as over a real connection. */
const chunkSize = 4_096

/**
 * Reading and folding, beside the limit of any reader: the read loop, `JSON.parse` and one append
 * for each event. Prints the ratio for each size, and what an event costs.
 */
export async function fold(): Promise<void> {
  console.log('read and fold, beside read loop + JSON.parse + append')
  for (const size of sizes) {
    const chunks = streamOf(size)
    // A short stream is read several times for one measurement, so that the clock is not what is measured.
    const times = Math.ceil(20_000 / size)
    const repeat = (read: (body: ReadableStream<Uint8Array>) => Promise<number>) => async () => {
      for (let i = 0; i < times; i += 1) await read(bodyOf(chunks))
    }
    const rounds = Math.max(3, Math.round(800_000 / (size * times)))
    const { ratio, limit, ours } = await compare(
      { limit: repeat(readLimit), ours: repeat(readOurs) },
      rounds,
    )
    const each = (ms: number): string => `${((ms * 1000) / (size * times)).toFixed(2)} µs`
    console.log(
      `${String(size).padStart(7)} deltas: ${ratio.toFixed(2)} times the limit` +
        ` (${each(ours)} an event, limit ${each(limit)})`,
    )
  }
}

function streamOf(deltas: number): readonly Uint8Array[] {
  const at = { item_id: 'msg_68c2e6f7b72c8193ba1f552552c8dc92', output_index: 0, content_index: 0 }
  const events: object[] = [
    { type: 'response.created', response: { id: 'resp_1', status: 'in_progress', output: [] } },
    {
      type: 'response.output_item.added',
      output_index: 0,
      item: {
        id: at.item_id,
        type: 'message',
        role: 'assistant',
        status: 'in_progress',
        content: [],
      },
    },
    {
      type: 'response.content_part.added',
      ...at,
      part: { type: 'output_text', text: '', annotations: [] },
    },
  ]
  for (let i = 0; i < deltas; i += 1) {
    events.push({
      type: 'response.output_text.delta',
      ...at,
      delta: ` word${i % 977}`,
      logprobs: [],
      obfuscation: 'kEEr7KRKL2XZ',
    })
  }
  return cutBytes(new TextEncoder().encode(events.map(frameOf).join('')))
}

function frameOf(event: object, sequence_number: number): string {
  const name = 'type' in event ? String(event.type) : ''
  return `event: ${name}\ndata: ${JSON.stringify({ ...event, sequence_number })}\n\n`
}

function cutBytes(bytes: Uint8Array): readonly Uint8Array[] {
  const chunks: Uint8Array[] = []
  for (let i = 0; i < bytes.length; i += chunkSize) chunks.push(bytes.subarray(i, i + chunkSize))
  return chunks
}

function bodyOf(chunks: readonly Uint8Array[]): ReadableStream<Uint8Array> {
  let next = 0
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      const chunk = chunks[next]
      next += 1
      if (chunk) controller.enqueue(chunk)
      else controller.close()
    },
  })
}

async function readLimit(body: ReadableStream<Uint8Array>): Promise<number> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let rest = ''
  let text = ''
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    const frames = (rest + decoder.decode(read.value, { stream: true })).split('\n\n')
    rest = frames.pop() ?? ''
    for (const frame of frames) {
      const event = JSON.parse(frame.slice(frame.indexOf('data: ') + 6))
      if (typeof event.delta === 'string') text += event.delta
    }
  }
  return text.length
}

async function readOurs(body: ReadableStream<Uint8Array>): Promise<number> {
  let state = connect()
  for await (const batch of readEvents(body)) {
    const events: (StreamEvent | UnknownEvent)[] = []
    for (const decoded of batch) {
      if (decoded.kind === 'event' || decoded.kind === 'unknown') events.push(decoded.event)
    }
    state = reduceAll(state, events, 0)
  }
  return outputText(state).length
}
