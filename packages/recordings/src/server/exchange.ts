import type { IncomingMessage, ServerResponse } from 'node:http'
import type { RecordingsHandlerOptions } from './options.ts'
import type { Run } from './run.ts'

/** What the endpoint remembers from one request to the next. */
export type Context = {
  /** Responses by id, the oldest first. */
  readonly stored: Map<string, Run>
  /** Bodies that the rate limit of chaos has refused, and lets through when they come again. */
  readonly limited: Set<string>
}

/** One request and its answer. */
export type Exchange = {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly query: URLSearchParams
  readonly options: RecordingsHandlerOptions
  readonly context: Context
  /** The id in the path, or an empty text. */
  readonly id: string
}

/** Answers with JSON. */
export const sendJson = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' })
  response.end(JSON.stringify(body))
}
