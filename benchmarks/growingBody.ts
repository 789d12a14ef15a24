const at = { item_id: 'msg_68c2e6f7b72c8193ba1f552552c8dc92', output_index: 0, content_index: 0 }
const pad = { logprobs: [], obfuscation: 'kEEr7KRKL2XZ' }

/** Characters that come in one read: some dozen events, as over a real connection. */
const chunkSize = 4_096

/**
 * A text in so many deltas, made while it is read, so that nothing but the reader keeps it.
 *
 * @param onChunk Called before each chunk.
 */
export function growingBody(deltas: number, onChunk: () => void): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let count = 0
  let rest = ''
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      onChunk()
      for (; count < deltas && rest.length < chunkSize; count += 1) rest += frameOf(count)
      if (rest === '') controller.close()
      else controller.enqueue(encoder.encode(rest.slice(0, chunkSize)))
      rest = rest.slice(chunkSize)
    },
  })
}

function frameOf(sequence_number: number): string {
  const type = 'response.output_text.delta'
  const delta = ` word${sequence_number % 977}`
  const event = { type, ...at, delta, ...pad, sequence_number }
  return `event: ${type}\ndata: ${JSON.stringify(event)}\n\n`
}
