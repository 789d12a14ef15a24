import { frameBytes } from './frameBytes.ts'
import type { Answer, StreamCase } from './streamCase.ts'

/** How a case is sent, and whom to tell. */
export interface Sending {
  /** Called when the last byte was read. */
  readonly onAllRead?: () => void
  /** One byte at a time? */
  readonly bytewise?: boolean
}

/** A function shaped like `fetch` that answers with a case. */
export function caseFetch(one: StreamCase, sending: Sending = {}): typeof fetch {
  return async (_input, init) => {
    const { transport = {} } = one
    if (transport.reject) throw new TypeError('fetch failed')
    if (transport.loop) throw new TypeError('fetch failed: redirect count exceeded')
    return answer(transport) ?? streaming(one, transport, init?.signal ?? null, sending)
  }
}

function answer(transport: Answer): Response | null {
  const { status = 200, headers = {}, body, body_gen: repeat } = transport
  if (transport.then_html) {
    const html = { 'content-type': 'text/html' }
    return new Response('<!doctype html><title>login</title>', { headers: html })
  }
  if (transport.then_stream) return null
  if (repeat) return new Response(repeat.unit.repeat(repeat.times), { status, headers })
  if (body === undefined) return null
  return new Response(status === 204 ? null : body, { status, headers })
}

function streaming(
  one: StreamCase,
  { status = 200, headers, then_stream: redirected }: Answer,
  signal: AbortSignal | null,
  sending: Sending,
): Response {
  const usual = { 'content-type': 'text/event-stream; charset=utf-8' }
  return new Response(bodyOf(one, signal, sending), {
    status: redirected ? 200 : status,
    headers: redirected ? usual : (headers ?? usual),
  })
}

function bodyOf(
  one: StreamCase,
  signal: AbortSignal | null,
  { onAllRead, bytewise = false }: Sending,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const bytes = bytewise ? singleBytes(one) : caseBytes(one)
  return new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      async pull(controller) {
        const next = bytes.next()
        if (!next.done) return controller.enqueue(next.value)
        onAllRead?.()
        if (one.end === 'eof') return controller.close()
        if (one.end === 'reset') {
          return controller.error(new TypeError('terminated', { cause: new Error('ECONNRESET') }))
        }
        // Nothing more comes until the reader leaves.
        const abort = (): void => controller.error(new DOMException('Aborted', 'AbortError'))
        await new Promise<void>((resolve) => {
          if (signal?.aborted) resolve()
          signal?.addEventListener('abort', () => resolve(), { once: true })
        })
        abort()
      },
    },
    { highWaterMark: 0 },
  )
}

/** The bytes of a case, in pieces. */
export function* caseBytes(one: StreamCase): Generator<Uint8Array<ArrayBuffer>> {
  for (const frame of one.frames) yield* frameBytes(frame)
}

function* singleBytes(one: StreamCase): Generator<Uint8Array<ArrayBuffer>> {
  for (const piece of caseBytes(one)) {
    for (let at = 0; at < piece.length; at += 1) yield piece.subarray(at, at + 1)
  }
}
