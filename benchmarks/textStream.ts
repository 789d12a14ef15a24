import { readEvents } from '@response-stream/client'
import {
  connect,
  outputText,
  reduceAll,
  type StreamEvent,
  type UnknownEvent,
} from '@response-stream/protocol'

type Bytes = Uint8Array<ArrayBuffer>

/** Bytes that come in one read: some dozen events, as over a real connection. */
const chunkSize = 4_096

/** A message in so many deltas, as a server sends it, in chunks. */
export function streamOf(deltas: number): readonly Bytes[] {
  const words = Array.from({ length: deltas }, (_, i) => ` word${i % 977}`)
  return cutBytes(new TextEncoder().encode(framesOf(words).join('')))
}

/** The frames of a message whose text comes in these pieces: three that open it, one for each piece, one that ends it. */
export function framesOf(pieces: readonly string[]): readonly string[] {
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
    ...pieces.map((delta) => ({
      type: 'response.output_text.delta',
      ...at,
      delta,
      logprobs: [],
      obfuscation: 'kEEr7KRKL2XZ',
    })),
    {
      type: 'response.completed',
      response: { id: 'resp_1', status: 'completed', output: [] },
    },
  ]
  return events.map(frameOf)
}

function frameOf(event: object, sequence_number: number): string {
  const name = 'type' in event ? String(event.type) : ''
  return `event: ${name}\ndata: ${JSON.stringify({ ...event, sequence_number })}\n\n`
}

function cutBytes(bytes: Bytes): readonly Bytes[] {
  const chunks: Bytes[] = []
  for (let i = 0; i < bytes.length; i += chunkSize) chunks.push(bytes.subarray(i, i + chunkSize))
  return chunks
}

/** The chunks as a body that gives one when it is asked. */
export function bodyOf(chunks: readonly Bytes[]): ReadableStream<Bytes> {
  let next = 0
  return new ReadableStream<Bytes>({
    pull(controller) {
      const chunk = chunks[next]
      next += 1
      if (chunk) controller.enqueue(chunk)
      else controller.close()
    },
  })
}

/** Reads a body and folds what it says, a batch at a time; how long the text is then. */
export async function readAndFold(body: ReadableStream<Uint8Array>): Promise<number> {
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
