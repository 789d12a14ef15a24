import {
  createServer,
  request as startRequest,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import { createApi, type ApiOptions } from './api.ts'
import { usualLimits, type Limits } from './limits.ts'
import { readSettings } from './settings.ts'

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
  return portOf(server)
}

/** The port on which a server listens. */
export function portOf(server: Pick<Server, 'address'>): number {
  return (server.address() as AddressInfo).port // it listens on a port, not on a pipe
}

/** A live server that notes what it is asked. */
export type Upstream = { readonly port: number; readonly asked: IncomingMessage[] }

/** What a live server does with a request. */
type Answer = (request: IncomingMessage, response: ServerResponse) => unknown

/** Starts a live server for one test. */
export async function startUpstream(answer: Answer = answerShortly): Promise<Upstream> {
  const asked: IncomingMessage[] = []
  const server = createServer((request, response) => {
    asked.push(request)
    void answer(request, response)
  })
  return { port: await listen(server), asked }
}

const answerShortly: Answer = (_, response) => {
  response.writeHead(200, { 'content-type': 'application/json' }).end('{"ok":true}')
}

/** Starts the playground's API in front of a live server, with the canary as its key. */
export async function startPlayground(
  upstream: Upstream | null,
  limits: Partial<Limits> = {},
): Promise<number> {
  const live = upstream && liveSettings(upstream.port)
  return listen(apiServer({ live, limits: { ...usualLimits, ...limits } }))
}

/** Settings as the environment would name them. */
export function liveSettings(port: number): ReturnType<typeof readSettings> {
  const RESPONSES_BASE_URL = `http://127.0.0.1:${port}/v1`
  return readSettings({ RESPONSES_BASE_URL, RESPONSES_API_KEY: canary })
}

function apiServer(options: ApiOptions): Server {
  const answer = createApi(options)
  return createServer((request, response) => {
    void answer(request, response).then((answered) => answered || response.writeHead(404).end())
  })
}

/** A request, with all that our own page would send. `undefined` leaves a header out. */
export type Sent = {
  readonly method?: string
  readonly path?: string
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
export function begin(port: number, sent: Sent = {}): Promise<IncomingMessage> {
  const { method = 'POST', path = '/live/v1/responses', body } = sent
  const headers = {
    host: `127.0.0.1:${port}`,
    'x-response-stream': '1',
    ...(method === 'POST' && {
      origin: `http://127.0.0.1:${port}`,
      'content-type': 'application/json',
    }),
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
export async function send(port: number, sent: Sent = {}): Promise<Came> {
  const answer = await begin(port, sent)
  let text = ''
  for await (const chunk of answer.setEncoding('utf8')) text += String(chunk)
  return { status: answer.statusCode ?? 0, headers: answer.headers, text }
}

/** Reads the whole body of a request. */
export async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request.setEncoding('utf8')) text += String(chunk)
  return text
}
