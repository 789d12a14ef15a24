import { enter, meet, openLedger } from './lint/ledger.ts'
import { readMessage, type Stream } from './lint/message.ts'
import type { LintOptions, Report, Rule, Watch } from './lint/rule.ts'
import { lintRules, type RuleName } from './lint/rules.ts'

export type { LintOptions, Rule as LintRule } from './lint/rule.ts'
export { lintRules, type RuleName } from './lint/rules.ts'

/** One place where a stream breaks a rule. */
export interface Finding {
  /** The event in the list that was given; null where it is about the stream as a whole. */
  readonly eventIndex: number | null
  readonly rule: RuleName
  /** Who says so: the specification, OpenAI's wire, or both. */
  readonly basis: Rule['basis']
  /** `note` where the specification asks for what OpenAI's own servers do not do. */
  readonly severity: Rule['severity']
  /** What was to be there, in words. */
  readonly expected: string
  /** What was there, in words. */
  readonly seen: string
}

/**
 * Holds a stream against the invariants of the protocol.
 *
 * In one pass over the events, which may be JSON texts or parsed objects, `[DONE]` among them.
 * Never throws: what cannot be read is a finding.
 *
 * @example
 * for (const { eventIndex, rule, expected, seen } of lint(events)) {
 *   console.log(`${eventIndex} ${rule}: expected ${expected}, seen ${seen}`)
 * }
 */
export function lint(events: readonly unknown[], options: LintOptions = {}): readonly Finding[] {
  const findings: Finding[] = []
  const stream: Stream = { markers: [], unreadable: [] }
  const overall = begin('stream', findings, options)
  let ledger = openLedger(stream, options.startingAfter !== undefined)
  let own = begin('response', findings, options)
  events.forEach((given, at) => {
    const message = readMessage(given, at, options.eventNames?.[at], stream)
    if (!message) return
    if (ledger.terminal && message.event['type'] === 'response.created') {
      for (const watch of own) watch.end?.(ledger)
      ledger = openLedger(stream, false)
      own = begin('response', findings, { ...options, startingAfter: undefined })
    }
    const seen = meet(ledger, message)
    for (const watch of overall) watch.see?.(seen, ledger)
    for (const watch of own) watch.see?.(seen, ledger)
    enter(ledger, seen)
  })
  for (const watch of [...own, ...overall]) watch.end?.(ledger)
  return findings.toSorted((a, b) => rank(a) - rank(b))
}

/** The rules of a scope at work. */
function begin(scope: Rule['scope'], findings: Finding[], options: LintOptions): readonly Watch[] {
  return lintRules.flatMap((rule) => {
    if (rule.scope !== scope) return []
    const { name, basis, severity } = rule
    const report: Report = (eventIndex, expected, seen) =>
      void findings.push({ eventIndex, rule: name, basis, severity, expected, seen })
    return rule.watch(report, options) ?? []
  })
}

function rank({ eventIndex }: Finding): number {
  return eventIndex ?? Number.MAX_SAFE_INTEGER
}
