import type { Schedule } from './batch.ts'
import type { HttpOptions } from './httpOptions.ts'
import type { Transport } from './incoming.ts'
import type { Persistence } from './route.ts'
import type { SilenceLimits } from './silenceLimits.ts'

/** Where the events come from, how long to try for them, and how often the store is set. */
export type StreamStoreOptions = HttpOptions &
  Persistence & {
    /**
     * The way to the server; the options for HTTP are unused then.
     * @default createHttpTransport(options)
     */
    transport?: Transport | undefined
    /** How long a silence may last. */
    silence?: SilenceLimits | undefined
    /**
     * When the store is set after events have come in.
     * @default nextFrame
     */
    schedule?: Schedule | undefined
    /**
     * A clock in milliseconds. Times in the state count from the moment of `send`.
     * @default performance.now
     */
    now?: (() => number) | undefined
  }
