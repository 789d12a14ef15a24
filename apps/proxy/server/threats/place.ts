import type { IncomingMessage } from 'node:http'
import {
  begin,
  send,
  startUpstream,
  type Came,
  type Sent,
  type TestAnswer,
  type TestUpstream,
} from '../testing.ts'

/** A proxy in front of a server, with the canary as its key. */
export type Place = {
  port: number
  /** The path under which the API's own paths lie. */
  path: string
  /** What a signed-in page sends besides. */
  headers?: Readonly<Record<string, string>>
}

/** Starts the proxy for one test. */
export type Start = (upstream: TestUpstream, limits?: { idleMs?: number }) => Promise<Place>

/** A proxy in front of a server for one test, and how a page of its own asks it. */
export type Setup = (
  answer?: TestAnswer,
  limits?: { idleMs?: number },
) => Promise<
  Place & {
    upstream: TestUpstream
    send: (sent?: Partial<Sent>) => Promise<Came>
    begin: (sent?: Partial<Sent>) => Promise<IncomingMessage>
  }
>

/** How to set up a proxy that is started so. */
export function setupOf(start: Start): Setup {
  return async (answer, limits = {}) => {
    const upstream = await startUpstream(answer)
    const place = await start(upstream, limits)
    const full = ({ headers, path = '/responses', ...sent }: Partial<Sent> = {}): Sent => ({
      path: place.path + path,
      headers: { ...place.headers, ...headers },
      ...sent,
    })
    return {
      upstream,
      ...place,
      send: (sent) => send(place.port, full(sent)),
      begin: (sent) => begin(place.port, full(sent)),
    }
  }
}
