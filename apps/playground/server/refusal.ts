import type { ServerResponse } from 'node:http'

/** A request that is not carried out: the status and the words of the answer, in the shape of the API's errors. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly status: number
  readonly code: string
  readonly headers: Readonly<Record<string, string>>

  constructor(
    status: number,
    code: string,
    message: string,
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(message)
    this.status = status
    this.code = code
    this.headers = headers
  }
}

/** Answers with an error. An answer that has begun can only be broken off. */
export function sendRefusal(response: ServerResponse, cause: unknown): void {
  if (response.destroyed) return
  if (response.headersSent) {
    response.destroy()
    return
  }
  // What any other error says may hold anything; it stays here.
  const refusal =
    cause instanceof Refusal
      ? cause
      : new Refusal(500, 'internal_error', 'The server had an error.')
  const type = refusal.status < 500 ? 'invalid_request_error' : 'server_error'
  const { code, message } = refusal
  response.writeHead(refusal.status, { ...refusal.headers, 'content-type': 'application/json' })
  response.end(JSON.stringify({ error: { message, type, param: null, code } }))
}
