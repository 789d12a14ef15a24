import { ask } from './ask.ts'
import type { HttpOptions, Question } from './httpOptions.ts'
import type { Incoming, Transport, TransportContext } from './incoming.ts'
import { readAnswer } from './readAnswer.ts'
import { cancelResponse, retrieveResponse } from './stored.ts'

/** A server that does not answer for so long has not confirmed. */
const cancelWithinMs = 10_000

/** The transport over HTTP: `POST` with `stream: true`, answered by an event stream or by a whole response. */
export function createHttpTransport(options: HttpOptions = {}): Transport {
  return {
    create: (request, context) =>
      stream(options, { method: 'POST', accept: 'text/event-stream', request }, context),
    resume: (id, startingAfter, context) =>
      stream(
        options,
        {
          method: 'GET',
          accept: 'text/event-stream',
          path: [id],
          query: { stream: 'true', starting_after: startingAfter ?? undefined },
        },
        context,
      ),
    retrieve: (id, { signal }) => retrieveResponse(id, { ...options, signal }),
    cancel: (id) => cancelResponse(id, { ...options, signal: AbortSignal.timeout(cancelWithinMs) }),
  }
}

async function* stream(
  options: HttpOptions,
  question: Question,
  context: TransportContext,
): AsyncGenerator<readonly Incoming[], void, void> {
  const { signal, onBytes, onRequestId } = context
  try {
    const response = await ask(options, { ...question, signal })
    onBytes?.()
    yield* await readAnswer(response, { ...options, signal, onBytes, onRequestId })
  } catch (cause) {
    if (!signal.aborted) throw cause
  }
}
