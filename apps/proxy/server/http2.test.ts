import { connect, createServer, type ClientHttp2Stream } from 'node:http2'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { expect, it, onTestFinished } from 'vitest'
import { toNode } from './node.ts'
import { createProxy } from './proxy.ts'
import { beginStream, canary, startUpstream, type TestAnswer } from './testing.ts'

const origin = 'https://app.example.com'

/** Asks over HTTP/2 for a stream that the server behind the proxy answers. */
async function ask(answer: TestAnswer): Promise<ClientHttp2Stream> {
  const { port: upstream } = await startUpstream(answer)
  const proxy = createProxy({
    baseUrl: `http://127.0.0.1:${upstream}/v1`,
    key: canary,
    origins: [origin],
    userOf: () => 'somebody',
    models: ['m'],
  })
  const server = createServer((request, response) => void toNode(proxy)(request, response))
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo // it listens on a port, not on a pipe
  const session = connect(`http://127.0.0.1:${port}`)
  onTestFinished(() => {
    session.destroy()
    server.close()
  })
  const stream = session.request({
    ':method': 'POST',
    ':authority': 'app.example.com',
    ':path': '/v1/responses',
    'content-type': 'application/json',
    accept: 'text/event-stream',
    'x-response-stream': '1',
    origin,
  })
  stream.end(JSON.stringify({ model: 'm', input: 'Hi', stream: true }))
  return stream
}

async function headersOf(stream: ClientHttp2Stream): Promise<Record<string, unknown>> {
  return new Promise((resolve) => {
    stream.once('response', resolve)
  })
}

it('passes an answer on over HTTP/2', async () => {
  const event = 'data: {"type":"response.created"}\n\n'
  const stream = await ask((_, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' }).end(event)
  })
  const headers = await headersOf(stream)
  expect(headers).toMatchObject({ ':status': 200, 'content-type': 'text/event-stream' })
  expect(await text(stream)).toBe(event)
})

it('begins an answer over HTTP/2 before its first event', async () => {
  const stream = await ask(beginStream)
  expect(await headersOf(stream)).toMatchObject({ ':status': 200 })
  stream.close()
})
