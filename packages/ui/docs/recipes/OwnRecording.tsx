import { createStreamStore } from '@response-stream/client'
import { StreamProvider } from '@response-stream/react'
import { Response } from '@response-stream/ui'
import { useEffect, useState } from 'react'

/** Shows a recorded stream, or its first frames: a frame ends with an empty line. */
export function OwnRecording({ tape, frames = Infinity }: { tape: string; frames?: number }) {
  const [store] = useState(() => createStreamStore({ fetch: () => play(tape, frames) }))
  useEffect(() => {
    void store.getState().send({ model: 'recorded', input: '' })
    return store.getState().stop
  }, [store])
  return (
    <StreamProvider store={store}>
      <Response />
    </StreamProvider>
  )
}

async function play(tape: string, frames: number) {
  const shown = tape.split('\n\n').slice(0, frames).join('\n\n')
  const body = new ReadableStream<Uint8Array>({
    start(stream) {
      stream.enqueue(new TextEncoder().encode(`${shown}\n\n`))
      // A stream that stays open shows the answer in the middle of it.
      if (frames === Infinity) stream.close()
    },
  })
  return new globalThis.Response(body, { headers: { 'content-type': 'text/event-stream' } })
}
