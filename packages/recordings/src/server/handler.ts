import type { IncomingMessage, ServerResponse } from 'node:http'
import { catalog } from '../catalog.ts'
import type { RecordedResponse } from '../final.ts'
import { finalResponse, prepare, sendStream, wholeResponse } from './answer.ts'
import { choose } from './choose.ts'
import { wishedPace, type Pace } from './pace.ts'
import { Problem } from './problem.ts'
import { readRequest } from './readRequest.ts'

/** How the endpoint behaves. */
export type RecordingsHandlerOptions = {
  /** Where the API stands. @default '/v1' */
  readonly base?: string
  /** Pace of requests that wish none. @default 'recorded' */
  readonly pace?: Pace['pace']
  /** Divides the recorded times. @default 1 */
  readonly speed?: number
  /** Origin that pages may call from, or `*`. Without it no page of another origin can. */
  readonly cors?: string
  /** Largest body in bytes. @default 1048576 */
  readonly maxBody?: number
  /** How many finished responses are kept for `GET /responses/{id}`. @default 100 */
  readonly keep?: number
}

/** Answers a request, or resolves to false when its path is none of ours. */
export type RecordingsHandler = (
  request: IncomingMessage,
  response: ServerResponse,
) => Promise<boolean>

type Exchange = {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly query: URLSearchParams
  readonly options: RecordingsHandlerOptions
  readonly stored: Map<string, RecordedResponse>
}

/**
 * The Responses API as a function over node:http, to be mounted in a server that has other pages too.
 *
 * @example
 * const handle = recordingsHandler()
 * vite.middlewares.use(async (request, response, next) => {
 *   if (!(await handle(request, response))) next()
 * })
 */
export const recordingsHandler = (options: RecordingsHandlerOptions = {}): RecordingsHandler => {
  const stored: Exchange['stored'] = new Map()
  return async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
    const base = options.base ?? '/v1'
    const route = pathname.startsWith(base) ? find(pathname.slice(base.length)) : undefined
    if (route === undefined) return false
    if (options.cors !== undefined) allowOrigin(response, options.cors)
    const exchange = { request, response, query: searchParams, options, stored }
    try {
      if (request.method === 'OPTIONS' && options.cors !== undefined) response.writeHead(204).end()
      else if (request.method === route.method) await route.answer(exchange, route.id)
      else throw new Problem(405, { message: `Use ${route.method}.` }, { allow: route.method })
    } catch (error) {
      report(response, error)
    }
    return true
  }
}

type Route = {
  readonly method: 'GET' | 'POST'
  readonly id: string
  readonly answer: (exchange: Exchange, id: string) => Promise<void> | void
}

const find = (path: string): Route | undefined => {
  if (path === '/responses') return { method: 'POST', id: '', answer: create }
  if (path === '/models') return { method: 'GET', id: '', answer: listModels }
  const [, id] = /^\/responses\/([^/]+)$/.exec(path) ?? []
  return id === undefined ? undefined : { method: 'GET', id, answer: retrieve }
}

const create = async (exchange: Exchange): Promise<void> => {
  const { request, response, query, options, stored } = exchange
  const body = await readRequest(request, options.maxBody ?? 1_048_576)
  const usual = { pace: options.pace ?? 'recorded', speed: options.speed ?? 1 }
  const answer = await prepare(choose(body), wishedPace(request, query, body, usual))
  const left = new AbortController()
  response.once('close', () => left.abort())
  if (body.stream) await sendStream(answer, response, left.signal)
  else sendJson(response, 200, await wholeResponse(answer, left.signal))
  const final = await finalResponse(answer)
  if (body.store && final !== null) keep(stored, final, options.keep ?? 100)
}

const keep = (stored: Exchange['stored'], response: RecordedResponse, most: number): void => {
  stored.set(response.id, response)
  for (const id of [...stored.keys()].slice(0, Math.max(0, stored.size - most))) stored.delete(id)
}

const retrieve = ({ response, stored }: Exchange, id: string): void => {
  const found = stored.get(id)
  if (found !== undefined) return sendJson(response, 200, found)
  throw new Problem(404, { message: `Response with id '${id}' not found.` })
}

const listModels = ({ response }: Exchange): void => {
  const data = catalog.map(({ name, title }) => ({
    id: `recorded/${name}`,
    object: 'model',
    created: 1788249600,
    owned_by: 'recordings',
    title,
  }))
  sendJson(response, 200, { object: 'list', data })
}

const sendJson = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' })
  response.end(JSON.stringify(body))
}

const allowOrigin = (response: ServerResponse, origin: string): void => {
  response.setHeader('access-control-allow-origin', origin)
  response.setHeader('access-control-allow-methods', 'GET, POST, OPTIONS')
  response.setHeader(
    'access-control-allow-headers',
    'authorization, content-type, x-recording-pace, x-recording-speed',
  )
  response.setHeader('access-control-expose-headers', 'x-request-id')
  response.setHeader('vary', 'origin')
}

// A client that has left needs no answer; an error behind the first byte can only end the connection.
const report = (response: ServerResponse, error: unknown): void => {
  if (response.destroyed) return
  if (response.headersSent) {
    response.destroy()
    return
  }
  const problem = error instanceof Problem ? error : new Problem(500, { message: String(error) })
  for (const [name, value] of Object.entries(problem.headers)) response.setHeader(name, value)
  sendJson(response, problem.status, problem.body)
}
