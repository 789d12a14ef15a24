import type { CreateResponse, StreamState } from '@response-stream/protocol'
import type { StoreApi } from 'zustand/vanilla'
import type { StreamSigns } from './signs.ts'

/** What a store can be told to do. The functions stay the same for the life of the store. */
export type StreamActions = {
  /**
   * Asks for a response. What the store held is replaced, and a stream that still runs is given up. It resolves when
   * the response has ended, however it ended: an error is in `error`, nothing is thrown.
   */
  send: (request: CreateResponse) => Promise<void>
  /**
   * Ends the response: phase `aborted`. What was said stays. A background response is ended on the server too, and is
   * `cancelled` once the server says so; one that was `interrupted` stays so until then.
   */
  stop: () => void
  /** Leaves the stream: phase `aborted`. A background response goes on at the server, for `resume` here or elsewhere. */
  detach: () => void
  /**
   * Goes on with a response that the server still has, by its stream or, where that is gone, by looking at it from time
   * to time. Resolves as `send` does. While it comes anyway, nothing is asked.
   *
   * @param id The response; without it, the one that is here.
   */
  resume: (id?: string) => Promise<void>
  /** Back to `idle`, with nothing said. A stream that still runs is given up. */
  reset: () => void
}

/** All that a store holds: the response, the signs of its connection, and what can be done with it. */
export type StreamSnapshot = StreamState & StreamSigns & StreamActions

/** One response, while it comes and after. */
export type StreamStore = StoreApi<StreamSnapshot>
