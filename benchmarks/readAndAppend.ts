/** The limit of any reader: the read loop, `JSON.parse` and one append for each event. */
export async function readAndAppend(body: ReadableStream<Uint8Array>): Promise<number> {
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
