import { connect } from '@response-stream/protocol'
import { applyBatch, type Incoming, type TransportContext } from './incoming.ts'
import { follow, type Work } from './route.ts'

/** Whom to tell what a connection brings. */
type Listener = {
  onBytes: NonNullable<TransportContext['onBytes']>
  onBatch: (batch: readonly Incoming[]) => void
}

/** A server that does not say an id for so long is left. */
const longestWaitMs = 10_000

/**
 * Reads a connection until it ends or is `over`.
 *
 * A response is cancelled by its id, which comes with its first event. Whoever stops before that would leave the server
 * at work on what nobody reads; so the connection is held until the id is there, unseen, and left then.
 */
export async function readConnection(
  work: Work,
  { onBytes, onBatch }: Listener,
  over: AbortSignal,
): Promise<void> {
  const own = new AbortController()
  const leave = (): void => own.abort()
  let timer: ReturnType<typeof setTimeout> | undefined
  over.addEventListener('abort', () => {
    if (work.onId) timer = setTimeout(leave, longestWaitMs)
    else leave()
  })
  const onRequestId = (id?: string): void => void (work.requestId = id)
  const context = { signal: own.signal, unsent: over, onBytes, onRequestId }
  try {
    for await (const batch of follow(work, context)) {
      if (!over.aborted) onBatch(batch)
      // A transport may be deaf to its signal.
      else if (!work.onId) return
      else {
        const id = applyBatch(connect(), batch, 0).response?.id
        if (id) return work.onId(id)
      }
    }
  } finally {
    clearTimeout(timer)
  }
}
