import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { allowOrigin } from './server/cors.ts'
import { recordingsHandler } from './server/handler.ts'
import type { RecordingsHandlerOptions } from './server/options.ts'

export { recordingsHandler }
export { chaosModes } from './server/chaos.ts'
export type { ChaosMode } from './server/chaos.ts'
export type { RecordingsHandler } from './server/handler.ts'
export type { RecordingsHandlerOptions } from './server/options.ts'

/** Where the server listens, and how it answers. */
export type RecordingsServerOptions = RecordingsHandlerOptions & {
  /** @default 0, a port that is free */
  readonly port?: number
  /** @default '127.0.0.1', so that no other machine can reach it */
  readonly host?: string
}

/**
 * A server of its own that speaks the Responses API and plays recordings. It starts to listen at once;
 * its `listening` event says when.
 *
 * @example
 * const server = createRecordingsServer({ port: 4000 })
 */
export const createRecordingsServer = (options: RecordingsServerOptions = {}): Server => {
  const handle = recordingsHandler(options)
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (await handle(request, response)) return
    // A page that asks at a wrong address has to be able to read that.
    if (allowOrigin(request, response, options.cors)) return
    const error = { message: 'Not found.', type: 'invalid_request_error', param: null, code: null }
    response.writeHead(404, { 'content-type': 'application/json; charset=utf-8' })
    response.end(JSON.stringify({ error }))
  }
  const server = createServer((request, response) => void answer(request, response))
  return server.listen(options.port ?? 0, options.host ?? '127.0.0.1')
}
