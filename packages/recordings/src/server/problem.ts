/** An answer that is an error, in the shape the Responses API gives it before a stream has begun. */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly status: number
  readonly body: { readonly error: ProblemBody }
  readonly headers: Readonly<Record<string, string>>

  constructor(status: number, body: Partial<ProblemBody>, headers: Record<string, string> = {}) {
    super(body.message)
    this.status = status
    this.headers = headers
    this.body = {
      error: {
        message: body.message ?? 'The server had an error.',
        type: body.type ?? (status < 500 ? 'invalid_request_error' : 'server_error'),
        param: body.param ?? null,
        code: body.code ?? null,
      },
    }
  }
}

type ProblemBody = {
  readonly message: string
  readonly type: string
  readonly param: string | null
  readonly code: string | null
}
