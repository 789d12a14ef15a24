import { isObject, type JsonObject } from '../shape.ts'
import { isEmpty } from '../write.ts'
import { brief } from './brief.ts'
import { firstDifference } from './difference.ts'
import { terminals, type Ledger, type Seen } from './ledger.ts'
import { rule, type Report, type Rule } from './rule.ts'

/** The items that were done, in the order of their output indexes, and those of the last snapshot. */
interface Outputs {
  readonly at: number
  readonly done: readonly JsonObject[]
  readonly final: readonly unknown[]
}

/** A rule about the output of the last snapshot. A failed response need not repeat its output. */
function outputRule<const Name extends string>(
  parts: Pick<Rule<Name>, 'name' | 'says'> & Partial<Rule<Name>>,
  check: (outputs: Outputs, report: Report) => void,
): Rule<Name> {
  return rule({
    invariant: 10,
    basis: 'wire',
    ...parts,
    watch: (report, { startingAfter }) =>
      startingAfter !== undefined
        ? null
        : {
            end(ledger) {
              const outputs = outputsOf(ledger)
              if (outputs) check(outputs, report)
            },
          },
  })
}

function outputsOf({ terminal, items }: Ledger): Outputs | null {
  if (!terminal || !/completed|incomplete/.test(terminal.type)) return null
  const response = responseOf(terminal)
  const given = response?.['output']
  if (!response) return null
  const done = [...items.values()]
    .toSorted((a, b) => a.outputIndex - b.outputIndex)
    .flatMap(({ done: item }) => (item ? [item] : []))
  return { at: terminal.at, done, final: Array.isArray(given) ? given : [] }
}

function responseOf({ event }: Seen): JsonObject | null {
  const { response } = event
  return isObject(response) ? response : null
}

function typesOf(items: readonly unknown[]): string {
  return items.map((item) => (isObject(item) ? brief(item['type']) : brief(item))).join(', ')
}

/** Only items that lie at the same place and are of the same type can be compared. */
function pairs({ done, final }: Outputs): readonly (readonly [JsonObject, JsonObject, string])[] {
  if (done.length !== final.length) return []
  return done.flatMap((item, i) => {
    const other = final[i]
    return isObject(other) && other['type'] === item['type']
      ? [[item, other, `output/${i}`] as const]
      : []
  })
}

const id: ReadonlySet<string> = new Set(['id'])

/** What the last snapshot says. */
export const finalRules = [
  outputRule(
    {
      name: 'final-output-items',
      says: 'The last snapshot has the items that were done, in their order.',
      except:
        'Codex and ChatGPT backends, which leave the output empty; mcp_list_tools, which is sometimes never done.',
    },
    ({ at, done, final }, report) => {
      const [expected, seen] = [typesOf(done), typesOf(final)]
      if (expected !== seen) report(at, expected || 'no items', seen || 'no items')
    },
  ),
  outputRule(
    {
      name: 'final-output-ids',
      says: 'The items of the last snapshot have the ids with which they were done.',
      except: 'OpenRouter, GitHub Copilot, vLLM.',
    },
    (outputs, report) => {
      for (const [done, final, path] of pairs(outputs)) {
        if ((done['id'] ?? null) === (final['id'] ?? null)) continue
        report(outputs.at, `${path}/id ${brief(done['id'])}`, brief(final['id']))
      }
    },
  ),
  outputRule(
    {
      name: 'final-output-bodies',
      says: 'The items of the last snapshot are as they were done, but for ids and sealed values.',
    },
    (outputs, report) => {
      for (const [done, final, path] of pairs(outputs)) {
        const found = firstDifference(done, final, path, id)
        if (found) report(outputs.at, `${found.path} ${brief(found.expected)}`, brief(found.seen))
      }
    },
  ),
  rule({
    name: 'status-of-terminal',
    invariant: 11,
    basis: 'wire',
    says: 'The last event and the status of its response say the same.',
    watch: (report) => ({
      see(seen) {
        if (!terminals.has(seen.type)) return
        const status = responseOf(seen)?.['status']
        const expected = seen.type.slice('response.'.length)
        if (status !== expected) report(seen.at, `status ${brief(expected)}`, brief(status))
      },
    }),
  }),
  rule({
    name: 'usage-of-response',
    invariant: 11,
    basis: 'wire',
    says: 'A completed response says its usage; one that just began or failed does not.',
    except: 'HF’s responses.js, whose created has a usage of zeros.',
    watch: (report) => ({
      see(seen) {
        const usage = responseOf(seen)?.['usage']
        const completed = seen.type === 'response.completed'
        if (completed && isEmpty(usage)) report(seen.at, 'a usage', brief(usage))
        if (seen.type === 'response.created' || seen.type === 'response.failed') {
          if (usage != null) report(seen.at, 'no usage', brief(usage))
        }
      },
    }),
  }),
]
