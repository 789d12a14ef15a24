import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { catalog } from '../catalog.ts'
import { allowOrigin } from './cors.ts'
import { sendJson, type Context, type Exchange } from './exchange.ts'
import { baseOf, type RecordingsHandlerOptions } from './options.ts'
import { Problem } from './problem.ts'
import { cancel, create, listInput, remove, retrieve } from './responses.ts'

/** Answers a request, or resolves to false when its path is none of ours. */
export type RecordingsHandler = (
  request: IncomingMessage,
  response: ServerResponse,
) => Promise<boolean>

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
  const base = baseOf(options)
  const context: Context = { stored: new Map(), limited: new Set() }
  return async (request, response) => {
    // Not read as a URL: what a client asks for need not be one, as `//` is none.
    const [pathname = '/', search = ''] = (request.url ?? '/').split('?', 2)
    const query = new URLSearchParams(search)
    const place = pathname.startsWith(base) ? find(pathname.slice(base.length)) : undefined
    if (place === undefined) return false
    const { methods, id } = place
    response.setHeader('x-request-id', `req_${randomUUID().replaceAll('-', '')}`)
    if (allowOrigin(request, response, options.cors)) return true
    try {
      const answer = methods[request.method ?? '']
      if (answer) await answer({ request, response, query, options, context, id })
      else throw wrongMethod(Object.keys(methods).join(', '))
    } catch (error) {
      report(response, error)
    }
    return true
  }
}

type Answer = (exchange: Exchange) => Promise<void> | void

const listModels: Answer = ({ response }) => {
  const data = catalog.map(({ name, title }) => ({
    id: `recorded/${name}`,
    object: 'model',
    created: 1788249600,
    owned_by: 'recordings',
    title,
  }))
  sendJson(response, 200, { object: 'list', data })
}

type Methods = Readonly<Record<string, Answer | undefined>>

const places: readonly (readonly [RegExp, Methods])[] = [
  [/^\/models$/, { GET: listModels }],
  [/^\/responses$/, { POST: create }],
  [/^\/responses\/([^/]+)$/, { GET: retrieve, DELETE: remove }],
  [/^\/responses\/([^/]+)\/cancel$/, { POST: cancel }],
  [/^\/responses\/([^/]+)\/input_items$/, { GET: listInput }],
]

const find = (path: string): { readonly methods: Methods; readonly id: string } | undefined => {
  for (const [pattern, methods] of places) {
    const match = pattern.exec(path)
    if (match) return { methods, id: match[1] ?? '' }
  }
  return undefined
}

const wrongMethod = (allow: string): Problem =>
  new Problem(405, { message: `Use ${allow}.` }, { allow })

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
