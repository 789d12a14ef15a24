import type { Item, ResponseHead, UnknownEvent } from './protocol.ts'
import type { JsonObject } from './shape.ts'
import type { Phase } from './phase.ts'
import { noSequence, type Sequence } from './sequence.ts'

/** A preview that came before an item's result: the fields of its event. */
export interface Draft extends JsonObject {
  /** Which preview it is, from 0; a later one is sharper. */
  readonly index: number
}

/** Log probabilities that came with the deltas of a text, the newest first. */
export interface LogprobChain {
  readonly before: LogprobChain | null
  /** Where the part stands in its item. */
  readonly part: readonly (string | number)[]
  readonly entries: readonly unknown[]
}

/** One output item and all that is known about its coming. */
export interface Slot {
  /** The item as far as it has been said, in the wire's own spelling. */
  readonly item: Item
  /** Is more expected for this item? */
  readonly open: boolean
  /** Did the server say its last word on the item? False for one that the stream's end cut off. */
  readonly finished: boolean
  /** Was the item announced or closed, or only guessed from an event that writes into it? */
  readonly announced: boolean
  /** What its events tell and the server never puts into the item, such as the panel of a fusion. */
  readonly beside: JsonObject
  /** Previews, sorted by index; empty once the item closed with its result. */
  readonly drafts: readonly Draft[]
  /** Milliseconds since the request when the item was first heard of; null where no time is known. */
  readonly addedAt: number | null
  /** Milliseconds since the request when the item closed. */
  readonly doneAt: number | null
  /** Ids the item was called by; servers change them on the way. At most four. */
  readonly ids: readonly string[]
  /** Wire indexes of the entries of lists that came with gaps, by the list's path. */
  readonly places: Readonly<Record<string, readonly number[]>>
  /** Log probabilities that are not in the item yet; they go into it when it ends. */
  readonly logprobs: LogprobChain | null
  /** How much of a text that a `.done` gave early has been heard in deltas, by the text's path. */
  readonly heard: Readonly<Record<string, number>>
}

/** What went wrong with a stream, as plain data. */
export interface StreamFault {
  /**
   * `network`: no answer came. `http`: a status that is not 2xx. `protocol`: no event stream, or one
   * past its limits. `provider`: the server said that it failed. `interrupted`: the stream stopped
   * before its last event. `timeout`: silence past the limit.
   */
  readonly kind: 'network' | 'http' | 'protocol' | 'provider' | 'interrupted' | 'timeout'
  /** What happened, what follows, what to do. */
  readonly message: string
  /** The server's own code, such as `rate_limit_exceeded`. */
  readonly code?: string
  /** The request parameter that the server complains about. */
  readonly param?: string
  /** HTTP status. */
  readonly status?: number
  /** Milliseconds the server asks to wait before the next try. */
  readonly retryAfterMs?: number
  /** The server's id of the request, for its support. */
  readonly requestId?: string
  /** Start of the body of an answer that was no event stream. */
  readonly body?: string
}

/** Something odd that did not stop the stream. */
export interface Warning {
  /** A stable name such as `malformed_json` or `sequence_gap`. */
  readonly code: string
  /** What was odd and what was done about it. */
  readonly message: string
}

/** What a response brings beside its items. */
export interface Aside {
  /** Spoken answer: its sound as base64, chunk behind chunk, and its words. */
  readonly audio?: {
    readonly data?: string
    readonly transcript?: string
    readonly status?: string
  }
}

/** When things happened, in milliseconds since the request; null while they have not. */
export interface Times {
  readonly firstEventAt: number | null
  /** First visible word: text, refusal, reasoning, arguments or a preview. */
  readonly firstTextAt: number | null
  readonly lastEventAt: number | null
  /** Longest silence between two events. */
  readonly longestGapMs: number
  readonly endedAt: number | null
}

/** One response, as far as it has been said. Plain data, fit to print, never changed in place. */
export interface StreamState {
  readonly phase: Phase
  /** The response's own fields, without its output; null until the server gave them. */
  readonly response: ResponseHead | null
  /**
   * Output indexes in the order of the items: ascending, unless a last snapshot has items between the
   * others that never streamed. Changes only when an item is added.
   */
  readonly order: readonly number[]
  /** The slots by output index. */
  readonly slots: Readonly<Record<number, Slot>>
  /** Last contiguous `sequence_number`: where a resumed stream goes on. */
  readonly cursor: number | null
  readonly error: StreamFault | null
  /** What was odd, at most {@link MAX_KEPT}. */
  readonly warnings: readonly Warning[]
  /** How often each event type outside the table came; at most {@link MAX_KEPT} types. */
  readonly unknown: Readonly<Record<string, number>>
  /** The first {@link MAX_KEPT} events that write nowhere, whole: those of unknown types, and those that only tell. */
  readonly strays: readonly UnknownEvent[]
  /** What a response brings beside its items. */
  readonly aside: Aside
  readonly times: Times
  /** Numbers and fingerprints of the events so far, to know a replayed one. */
  readonly sequence: Sequence
  /** Ids that the responses on this stream were called by; gateways change them on the way. */
  readonly responseIds: readonly string[]
  /** Where the output indexes of the current response start, when one stream carries several. */
  readonly base: number
}

/** The texts of which deltas have told all that a `.done` said, as nearly always. */
export const allHeard: Readonly<Record<string, number>> = {}

/** How many warnings, unknown types and unknown events are kept. */
export const MAX_KEPT = 50

/** The state before anything was asked. */
export const initialState: StreamState = {
  phase: 'idle',
  response: null,
  order: [],
  slots: {},
  cursor: null,
  error: null,
  warnings: [],
  unknown: {},
  strays: [],
  aside: {},
  times: {
    firstEventAt: null,
    firstTextAt: null,
    lastEventAt: null,
    longestGapMs: 0,
    endedAt: null,
  },
  sequence: noSequence,
  responseIds: [],
  base: 0,
}

/** The state of a request that is on its way. */
export function connect(): StreamState {
  return { ...initialState, phase: 'connecting' }
}
