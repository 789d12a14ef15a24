import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { caseBytes } from '../cases/caseFetch.ts'
import type { Answer, StreamCase } from '../cases/streamCase.ts'

const usual = { 'content-type': 'text/event-stream; charset=utf-8' }

/** Sends a case over HTTP, as the server does that the case is about. `path` is what stands behind the case's own. */
export async function sendCase(
  one: StreamCase,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  request.resume()
  const { transport = {} } = one
  const { status = 200, headers, body, body_gen: repeat, then_stream, then_html } = transport
  const isMoved = path.endsWith('/moved')
  if (transport.reject) return void request.socket.destroy()
  if (transport.loop) return redirect(response, '')
  if (isMoved && then_html)
    return void response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html>')
  if (!isMoved && (then_html || then_stream)) return redirect(response, '/moved')
  const known = sendable(headers)
  if (repeat) return void response.writeHead(status, known).end(repeat.unit.repeat(repeat.times))
  if (body !== undefined) return void response.writeHead(status, known).end(body ?? '')
  response.writeHead(isMoved ? 200 : status, headers && !isMoved ? known : usual)
  response.flushHeaders()
  await sendFrames(one, response)
}

/** A header that names a length or a coding would be about other bytes than these. */
function sendable(headers: Answer['headers'] = {}): Record<string, string> {
  const ours = /^(content-length|content-encoding|transfer-encoding|connection)$/i
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !ours.test(name)))
}

/** By 307 the method stays, so that the server is asked in the same way behind it. */
function redirect(response: ServerResponse, below: string): void {
  const { url = '' } = response.req
  response.writeHead(307, { location: `${url}${below}` }).end()
}

async function sendFrames(one: StreamCase, response: ServerResponse): Promise<void> {
  await pipeline(Readable.from(caseBytes(one)), response, { end: one.end === 'eof' })
  // What a reset overtakes is lost to the reader, who is to see all of it here.
  if (one.end === 'reset') setTimeout(() => response.socket?.resetAndDestroy(), 200)
}
