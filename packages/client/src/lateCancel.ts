import { isRecord } from './httpError.ts'
import type { Incoming, Transport, TransportContext } from './incoming.ts'
import { onAbort } from './onAbort.ts'

/** Opens a connection. */
export type Open = (context: TransportContext) => AsyncIterable<readonly Incoming[]>

/** Takes what a connection brings. */
export type Take = (batch: readonly Incoming[]) => void

/** What it takes to cancel a response whose id is not known yet. */
export type LateCancel = {
  /** Reads a connection to its end; beyond the signal where the id is wanted, and hands on nothing then. */
  read(open: Open, context: TransportContext, take: Take): Promise<void>
  /** To be called in the same breath as the signal: the next id that comes is cancelled. */
  cancelWhenKnown(): void
}

/** A server that does not say an id for so long is left. */
const longestWaitMs = 10_000

/**
 * A response is cancelled by its id, which comes with its first event. Whoever stops before that would leave the server
 * at work on what nobody reads; so the connection is held until the id is there, unseen, and left then.
 */
export function createLateCancel(transport: Transport): LateCancel {
  let isWanted = false
  return {
    async read(open, context, take) {
      const own = new AbortController()
      let timer: ReturnType<typeof setTimeout> | undefined
      let id: string | undefined
      const leave = (): void => {
        queueMicrotask(() => {
          if (!isWanted || id !== undefined) return own.abort()
          timer = setTimeout(() => own.abort(), longestWaitMs)
        })
      }
      const stopListening = onAbort(context.signal, leave)
      try {
        for await (const batch of open({ ...context, signal: own.signal })) {
          id ??= idIn(batch)
          if (!context.signal.aborted) take(batch)
          // A transport may be deaf to its signal.
          else if (!isWanted) return
          else if (id !== undefined) {
            await transport.cancel?.(id)
            return
          }
        }
      } finally {
        clearTimeout(timer)
        stopListening()
        own.abort()
      }
    },
    cancelWhenKnown() {
      isWanted = true
    },
  }
}

function idIn(batch: readonly Incoming[]): string | undefined {
  for (const incoming of batch) {
    const holder = 'event' in incoming ? incoming.event : incoming
    const response: unknown = 'response' in holder ? holder.response : undefined
    if (isRecord(response) && typeof response['id'] === 'string') return response['id']
  }
  return undefined
}
