// What tests of a proxy are made of: servers for one test, and requests that no client would send.
import {
  createServer,
  request as startRequest,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

/** A key that is seen at once wherever it should not be. */
export const canary = 'sk-canary-Zx81Kq_77-never-shown'

/** Starts a server on a free port of this machine for one test. */
export async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return (server.address() as AddressInfo).port // it listens on a port, not on a pipe
}

/** A server that notes what it is asked. */
export type TestUpstream = { readonly port: number; readonly asked: IncomingMessage[] }

/** What a server does with a request. */
export type TestAnswer = (request: IncomingMessage, response: ServerResponse) => unknown

/** Starts a server for one test. */
export async function startUpstream(answer: TestAnswer = answerShortly): Promise<TestUpstream> {
  const asked: IncomingMessage[] = []
  const server = createServer((request, response) => {
    asked.push(request)
    void answer(request, response)
  })
  return { port: await listen(server), asked }
}

const answerShortly: TestAnswer = (_, response) => {
  response.writeHead(200, { 'content-type': 'application/json' }).end('{"ok":true}')
}

/** Begins the answer with an event stream. */
export const beginStream: TestAnswer = (_, response) => {
  response.writeHead(200, { 'content-type': 'text/event-stream' }).flushHeaders()
}

/** A request, with all that a page of ours would send. `undefined` leaves a header out. */
export type Sent = {
  readonly method?: string
  readonly path: string
  readonly headers?: Readonly<Record<string, string | undefined>>
  readonly body?: string
}

/** What came back. */
export type Came = {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly text: string
}

/** Begins a request and gives the answer as soon as its headers have come. */
export function begin(port: number, sent: Sent): Promise<IncomingMessage> {
  const { method = 'POST', path, body } = sent
  const headers = {
    host: `127.0.0.1:${port}`,
    'x-response-stream': '1',
    ...(method !== 'GET' && { origin: `http://127.0.0.1:${port}` }),
    ...(method === 'POST' && { 'content-type': 'application/json' }),
    ...sent.headers,
  }
  const known = Object.entries(headers).filter(([, value]) => value !== undefined)
  return new Promise((resolve, reject) => {
    const request = startRequest(
      { host: '127.0.0.1', port, method, path, headers: Object.fromEntries(known), agent: false },
      resolve,
    )
    request.on('error', reject)
    request.end(method === 'POST' ? (body ?? '{"model":"m","input":"Hello"}') : undefined)
  })
}

/** Sends a request and waits for the whole answer. */
export async function send(port: number, sent: Sent): Promise<Came> {
  const answer = await begin(port, sent)
  let text = ''
  for await (const chunk of answer.setEncoding('utf8')) text += String(chunk)
  return { status: answer.statusCode ?? 0, headers: answer.headers, text }
}

/** Sends a first line that no client would. */
export function sendLine(port: number, line: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    let text = ''
    socket.setEncoding('utf8')
    socket.on('data', (chunk) => (text += String(chunk)))
    socket.on('error', reject)
    socket.on('close', () => resolve(text))
    socket.write(
      `${line}\r\nhost: 127.0.0.1:${port}\r\norigin: http://127.0.0.1:${port}\r\n` +
        'x-response-stream: 1\r\ncontent-type: application/json\r\ncontent-length: 2\r\n' +
        'connection: close\r\n\r\n{}',
    )
  })
}

/** Reads the whole body of a request. */
export async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request.setEncoding('utf8')) text += String(chunk)
  return text
}
