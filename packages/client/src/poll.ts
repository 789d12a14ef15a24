import { isEnded } from '@response-stream/protocol'
import { statusOf, type Incoming, type Transport, type TransportContext } from './incoming.ts'
import { pause } from './wake.ts'

const firstIntervalMs = 1_000
const longestIntervalMs = 5_000

/**
 * Asks for a response again and again until the server has ended it: the way on where its stream is gone. The longer
 * it takes, the longer is the time between two questions.
 */
export async function* poll(
  transport: Transport,
  id: string,
  context: TransportContext,
): AsyncGenerator<readonly Incoming[], void, void> {
  const { signal } = context
  for (let waitMs = firstIntervalMs; !signal.aborted; waitMs *= 1.5) {
    const response = await transport.retrieve?.(id, context)
    yield [{ kind: 'response', response }]
    if (isEnded(statusOf(response))) return
    await pause(Math.min(waitMs, longestIntervalMs), signal)
  }
}
