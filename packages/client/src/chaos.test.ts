import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { outputText, toResponse, type StreamState } from '@response-stream/protocol'
import { recordingResponse } from '@response-stream/recordings'
import { createRecordingsServer } from '@response-stream/recordings/server'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { createStreamStore } from './createStreamStore.ts'

let server: Server
let baseUrl: string

beforeAll(async () => {
  server = createRecordingsServer({ speed: 20 })
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo // a server on a port has no other kind of address
  baseUrl = `http://127.0.0.1:${port}/v1`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const recordings = ['short-answer', 'web-search', 'parallel-calls', 'image-previews']
const chaos = ['cut', 'reset', 'stall', 'duplicate', 'reorder', 'split', 'slow', 'rate-limit']

/** Asks in the background, and has the first connection broken. */
async function endure(name: string, what: string) {
  let requests = 0
  const store = createStreamStore({
    baseUrl,
    headers: () => {
      requests += 1
      return requests === 1 ? { 'x-recording-chaos': what, 'x-recording-seed': '7' } : {}
    },
    silence: { bytesMs: 2_000 },
  })
  const shown: StreamState[] = []
  store.subscribe((state) => shown.push(state))
  await store.getState().send({ model: `recorded/${name}`, input: 'Hello', background: true })
  return { state: store.getState(), shown, requests }
}

describe.concurrent.each(recordings)('%s in the background', (name) => {
  it.for(chaos)('is whole in spite of %s', { timeout: 20_000 }, async (what, { expect }) => {
    const { state, shown } = await endure(name, what)
    const final = await recordingResponse(name)
    expect(state).toMatchObject({ phase: 'completed', error: null })
    expect(toResponse(state).output).toEqual(final?.output)
    const texts = shown.map(outputText)
    const kept = texts.every((text, n) => text.startsWith(texts[n - 1] ?? ''))
    expect(kept || what === 'reorder').toBe(true)
  })
})
