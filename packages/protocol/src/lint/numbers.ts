import { brief } from './brief.ts'
import { rule, type Rule, type Watch } from './rule.ts'
import type { Seen } from './ledger.ts'

/** A rule about the number of each event and the one before it; null before the first. */
function numberRule<const Name extends string>(
  parts: Pick<Rule<Name>, 'name' | 'says'> & Partial<Rule<Name>>,
  check: (number: number, before: number | null, seen: Seen) => string | null,
): Rule<Name> {
  return rule({
    invariant: 2,
    scope: 'stream',
    ...parts,
    watch: (report): Watch => {
      let before: number | null = null
      return {
        see(seen) {
          const number = seen.event['sequence_number']
          if (typeof number !== 'number') return
          const expected = check(number, before, seen)
          if (expected !== null) report(seen.at, expected, brief(number))
          before = number
        },
      }
    },
  })
}

/** A second response may count on or count anew. */
function beginsAnew(number: number, { type }: Seen): boolean {
  return number === 0 && type === 'response.created'
}

/** How events are numbered. */
export const numberRules = [
  rule({
    name: 'sequence-present',
    invariant: 2,
    says: 'Every event has a sequence_number.',
    except:
      'OpenAI’s streams of early 2025, which have none at all; error envelopes of a WebSocket.',
    scope: 'stream',
    watch: (report, { transport }) => {
      const bare: number[] = []
      let numbered = false
      return {
        see({ at, type, event }) {
          if (typeof event['sequence_number'] === 'number') numbered = true
          else if (!(transport === 'websocket' && type === 'error')) bare.push(at)
        },
        end() {
          if (bare.length === 0) return
          // A stream without any number breaks the rule once, not with every event.
          if (!numbered) return report(null, 'a sequence_number', 'none on any event')
          for (const at of bare) report(at, 'a sequence_number', 'nothing')
        },
      }
    },
  }),
  numberRule(
    { name: 'sequence-increases', says: 'Each sequence_number is higher than the one before.' },
    (number, before, seen) =>
      before !== null && number <= before && !beginsAnew(number, seen)
        ? `more than ${before}`
        : null,
  ),
  numberRule(
    {
      name: 'sequence-without-gaps',
      says: 'Each sequence_number follows the one before; keepalives count too.',
      basis: 'wire',
    },
    (number, before) => (before !== null && number > before + 1 ? String(before + 1) : null),
  ),
  rule({
    name: 'sequence-start',
    invariant: 2,
    basis: 'wire',
    says: 'Numbers start at 0; those of a resumed stream behind its starting_after.',
    scope: 'stream',
    watch: (report, { startingAfter }) => {
      const start = startingAfter === undefined ? 0 : startingAfter + 1
      let begun = false
      return {
        see({ at, event }) {
          const number = event['sequence_number']
          if (begun || typeof number !== 'number') return
          begun = true
          if (number !== start) report(at, String(start), String(number))
        },
      }
    },
  }),
]
