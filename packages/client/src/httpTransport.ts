import { ask } from './ask.ts'
import type { HttpOptions, Question } from './httpOptions.ts'
import type { Incoming, Transport, TransportContext } from './incoming.ts'
import { openAnswer } from './readAnswer.ts'
import { readSource } from './readEvents.ts'
import { cancelResponse, retrieveResponse } from './stored.ts'

/**
 * A server that does not answer for so long has not confirmed. Over HTTP/1.1 a browser holds the question back while six
 * other streams have all connections, so it has to outlive some of them: given up before, it would never be sent.
 */
const cancelWithinMs = 60_000

/** The transport over HTTP: `POST` with `stream: true`, answered by an event stream or by a whole response. */
export function createHttpTransport(options: HttpOptions = {}): Transport {
  return {
    create: (request, context) => stream({ ...options, ...context }, { method: 'POST', request }),
    resume: (id, startingAfter, context) =>
      stream(
        { ...options, ...context },
        { path: [id], query: { stream: 'true', starting_after: startingAfter ?? undefined } },
      ),
    retrieve: (id, context) => retrieveResponse(id, { ...options, ...context }),
    cancel: (id) => cancelResponse(id, { ...options, signal: AbortSignal.timeout(cancelWithinMs) }),
  }
}

function stream(
  options: HttpOptions & TransportContext,
  question: Question,
): AsyncIterable<readonly Incoming[]> {
  return readSource(async () => {
    try {
      const response = await ask(options, { ...question, accept: 'text/event-stream' })
      options.onBytes?.()
      return await openAnswer(response, options)
    } catch (cause) {
      if (!options.signal.aborted) throw cause
      return {}
    }
  })
}
