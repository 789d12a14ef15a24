import { createStreamStore } from '@response-stream/client'
import { outputText } from '@response-stream/protocol'
import { expect, it } from 'vitest'
import { startProxy } from './startProxy.test.kit.ts'
import { beginStream, startUpstream } from './testing.ts'

const head = { id: 'resp_1', object: 'response', background: true, store: true, output: [] }
const place = { item_id: 'msg_1', output_index: 0, content_index: 0 }
const frames = [
  { type: 'response.created', response: { ...head, status: 'in_progress' } },
  { type: 'response.output_text.delta', ...place, delta: 'One ' },
  { type: 'response.output_text.delta', ...place, delta: 'two' },
  { type: 'response.completed', response: { ...head, status: 'completed' } },
].map((event, sequence_number) => `data: ${JSON.stringify({ ...event, sequence_number })}\n\n`)

it('a response in the background that falls silent is picked up again through the proxy', async () => {
  const upstream = await startUpstream((request, response) => {
    void beginStream(request, response)
    if (request.method === 'POST') response.write(frames.slice(0, 2).join(''))
    else response.end(frames.slice(2).join(''))
  })
  const port = await startProxy(`http://127.0.0.1:${upstream.port}/v1`, { limits: { idleMs: 300 } })
  const origin = `http://127.0.0.1:${port}`
  const headers = { origin, cookie: 'session=ada', 'x-response-stream': '1' }
  const store = createStreamStore({ baseUrl: `${origin}/v1`, headers })
  await store.getState().send({ model: 'm', input: 'Hello', background: true })
  expect(store.getState()).toMatchObject({ phase: 'completed', error: null })
  expect(outputText(store.getState())).toBe('One two')
  expect(upstream.asked.map(({ method, url }) => `${method} ${url}`)).toEqual([
    'POST /v1/responses',
    'GET /v1/responses/resp_1?stream=true&starting_after=1',
  ])
})
