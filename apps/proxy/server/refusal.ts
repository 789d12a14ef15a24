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

/** The answer to a request that failed. What any other error says may hold anything; it stays here. */
export function refusalOf(cause: unknown): Response {
  const refusal =
    cause instanceof Refusal
      ? cause
      : new Refusal(500, 'internal_error', 'The server had an error.')
  const { status, code, message, headers } = refusal
  const type = status < 500 ? 'invalid_request_error' : 'server_error'
  return Response.json(
    { error: { message, type, param: null, code } },
    { status, headers: { 'cache-control': 'no-store', ...headers } },
  )
}
