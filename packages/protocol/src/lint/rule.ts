import type { Ledger, Seen } from './ledger.ts'

/** What is known of a stream beside its events. Rules that need what is left out are silent. */
export interface LintOptions {
  /** How the events came. */
  readonly transport?: 'sse' | 'websocket' | undefined
  /** The name of each event's `event:` line, in the order of the events; null where it had none. */
  readonly eventNames?: readonly (string | null | undefined)[] | undefined
  /** What stood in each event's `id:` line; null where it had none. */
  readonly eventIds?: readonly (string | null | undefined)[] | undefined
  /** The answer's `Content-Type`. */
  readonly contentType?: string | null | undefined
  /** The body of the request that the stream answers, or the `response.create` of a WebSocket. */
  readonly request?: unknown
  /** The `starting_after` of a resumed stream: it begins behind this number, without `created`. */
  readonly startingAfter?: number | undefined
  /** The status that the response was asked to end with, as in a test of a server. */
  readonly status?: string | undefined
}

/** Takes down what breaks a rule: at which event (null for the stream as a whole), and how. */
export type Report = (eventIndex: number | null, expected: string, seen: string) => void

/** A rule at work on one stream. */
export interface Watch {
  /** Looks at an event. The ledger knows all that came before it. */
  readonly see?: (seen: Seen, ledger: Ledger) => void
  /** Looks back when no more comes. */
  readonly end?: (ledger: Ledger) => void
}

/** One thing that holds in every good stream. */
export interface Rule<Name extends string = string> {
  /** Stable, to be filtered by. */
  readonly name: Name
  /** Its number among the invariants that `rules.ts` lists. */
  readonly invariant: number
  /** Who says so: the Open Responses specification, every unedited stream of OpenAI's wire, or both. */
  readonly basis: 'spec' | 'wire' | 'both'
  /** `note` where the specification asks for what OpenAI's own servers do not do. */
  readonly severity: 'warning' | 'note'
  /** The rule in one sentence. */
  readonly says: string
  /** Servers that are known to break it; empty where none is known. */
  readonly except: string
  /** Does it look at one response, or at all that comes over a connection? */
  readonly scope: 'response' | 'stream'
  /** The rule at work; null where it does not apply or what it needs is not known. */
  readonly watch: (report: Report, options: LintOptions) => Watch | null
}

type RuleParts<Name extends string> = Pick<Rule<Name>, 'name' | 'invariant' | 'says' | 'watch'> &
  Partial<Rule<Name>>

/** A rule of both the specification and the wire, for one response, unless it says otherwise. */
export function rule<const Name extends string>(parts: RuleParts<Name>): Rule<Name> {
  return { basis: 'both', severity: 'warning', except: '', scope: 'response', ...parts }
}
