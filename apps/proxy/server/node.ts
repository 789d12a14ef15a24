import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Http2ServerRequest, Http2ServerResponse } from 'node:http2'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'
import { Refusal, refusalOf } from './refusal.ts'

/** A request of `node:http` or `node:http2`. */
type NodeRequest = IncomingMessage | Http2ServerRequest
type NodeResponse = ServerResponse | Http2ServerResponse

/** Answers one request of `node:http`, or of `node:http2`. */
export type NodeHandler = (request: NodeRequest, response: NodeResponse) => Promise<void>

/** A handler of web requests for `node:http` and `node:http2`. When the page leaves, the request's signal aborts. */
export function toNode(handle: (request: Request) => Promise<Response>): NodeHandler {
  return async (request, response) => {
    const leaving = new AbortController()
    response.once('close', () => leaving.abort())
    await sendToNode(await answerOf(request, handle, leaving.signal), response)
  }
}

async function answerOf(
  request: NodeRequest,
  handle: (request: Request) => Promise<Response>,
  signal: AbortSignal,
): Promise<Response> {
  try {
    return await handle(webRequest(request, signal))
  } catch (cause) {
    return refusalOf(cause)
  }
}

/**
 * @throws Refusal 400 for a target that could be read in two ways: an address, a way up, anything encoded; for a host that
 * is none, and for a method that no page can have.
 */
function webRequest(request: NodeRequest, signal: AbortSignal): Request {
  const { method = 'GET', url = '', headers } = request
  if (!/^(\/[A-Za-z0-9_-]+)+(\?[^#\\]*)?$/.test(url)) {
    throw malformed()
  }
  const hasBody = method !== 'GET' && method !== 'HEAD'
  const host = headers.host ?? headers[':authority']
  // HTTP/2 names the request itself among the headers.
  const named = Object.entries(headers).filter(([name]) => !name.startsWith(':'))
  const known = named.flatMap(([name, value]) =>
    [value ?? []].flat().map((each): [string, string] => [name, each]),
  )
  try {
    return new Request(`http://${String(host ?? 'unknown')}${url}`, {
      method,
      headers: known,
      signal,
      // The body is read as it comes, not before the answer is begun.
      ...(hasBody && { body: bodyOf(request), duplex: 'half' }),
    })
  } catch {
    throw malformed()
  }
}

function malformed(): Refusal {
  return new Refusal(400, 'malformed_target', 'The request has a form that is not allowed.')
}

/** What is left unread does not end the connection: the answer still has to go out on it. */
function bodyOf(request: NodeRequest): ReadableStream<Uint8Array> {
  const chunks = request.iterator({ destroyOnReturn: false })
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await chunks.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    async cancel() {
      await chunks.return?.()
    },
  })
}

/** Sends an answer as `node:http` and `node:http2` do. */
export async function sendToNode(answer: Response, response: NodeResponse): Promise<void> {
  if (response.destroyed) {
    await answer.body?.cancel()
    return
  }
  response.statusCode = answer.status
  for (const [name, value] of answer.headers) response.setHeader(name, value)
  // At once: the first word may be long in coming.
  if ('flushHeaders' in response) response.flushHeaders()
  else response.writeHead(answer.status)
  if (!answer.body) {
    response.end()
    return
  }
  // The two types of a stream are one class.
  const body = Readable.fromWeb(answer.body as NodeReadableStream<Uint8Array>)
  // A stream that broke is cut here too, so that its reader sees it.
  await pipeline(body, response).catch(() => response.destroy())
}
