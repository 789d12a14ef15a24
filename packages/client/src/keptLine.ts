import type { CreateResponse } from '@response-stream/protocol'
import type { Line } from './socket.ts'

/** Servers close a socket after 60 minutes; one that might not last for a response is not used for it. */
const longestUseMs = 50 * 60_000

/**
 * Routers and load balancers forget a connection on which nothing went for four minutes or more, and tell neither end: a
 * request on it would wait for an answer until the silence is too long.
 */
const longestIdleMs = 4 * 60_000

/** The place of a socket that waits for the next request. */
export type KeptLine = {
  /** Leaves a socket here; it is closed where another one waits already. */
  put(line: Line): void
  /** The socket, if one waits and can be trusted with this request. */
  take(request: CreateResponse): Line | undefined
  /** Closes the socket that waits. */
  close: () => void
}

/** Makes a place for one socket. It is closed there when the device goes offline: it may never hear of its end. */
export function createKeptLine(): KeptLine {
  let kept: Line | undefined
  let keptAt = 0
  let waits = new AbortController()
  function pick(): Line | undefined {
    waits.abort()
    const line = kept
    kept = undefined
    return line
  }
  const close = (): void => pick()?.socket.close()
  return {
    put(line) {
      if (kept) return line.socket.close()
      kept = line
      keptAt = Date.now()
      waits = new AbortController()
      // Node has no events of this kind.
      const listen: typeof addEventListener | undefined = globalThis.addEventListener
      listen?.('offline', close, { signal: waits.signal })
    },
    take(request) {
      const line = pick()
      if (!line) return undefined
      line.clear()
      if (isFit(line, keptAt, request)) return line
      line.socket.close()
      return undefined
    },
    close,
  }
}

function isFit(
  { socket, openedAt, onlyHere }: Line,
  keptAt: number,
  { previous_response_id: previous }: CreateResponse,
): boolean {
  // Asked of the socket: Node 20 has no class of that name.
  if (socket.readyState !== socket.OPEN) return false
  // By the clock on the wall: others stop while a device sleeps.
  const now = Date.now()
  // What no other socket knows is worth the risk.
  const isNeeded = onlyHere !== undefined && onlyHere === previous
  return now - openedAt < longestUseMs && (isNeeded || now - keptAt < longestIdleMs)
}
