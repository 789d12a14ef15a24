import { isEmpty } from '../write.ts'
import { isObject } from '../shape.ts'
import type { TableRow } from '../protocol.ts'
import { brief } from './brief.ts'
import type { Seen } from './ledger.ts'
import { rule } from './rule.ts'

/** How the parts of messages and of reasoning come. */
export const partRules = [
  rule({
    name: 'part-added-first',
    invariant: 5,
    says: 'A part is added before anything is said in it.',
    except: 'vLLM and servers on top of it, for reasoning; Ollama, for reasoning summaries.',
    watch: (report) => {
      const told = new Set<string>()
      return {
        see(seen, { resumed }) {
          const part = partOf(seen)
          if (part === null || resumed || seen.item?.parts.has(part)) return
          const key = `${seen.outputIndex}/${part}`
          if (told.has(key)) return
          told.add(key)
          report(seen.at, `${part} to be added before`, seen.type)
        },
      }
    },
  }),
  rule({
    name: 'part-empty-at-added',
    invariant: 5,
    says: 'A part says nothing when it is added.',
    watch: (report) => ({
      see({ at, type, event }) {
        const { part } = event
        if (!type.endsWith('_part.added') || !isObject(part)) return
        for (const field of ['text', 'refusal']) {
          if (!isEmpty(part[field])) report(at, `an empty ${field}`, brief(part[field]))
        }
      },
    }),
  }),
]

/** The path of the part that an event speaks in; null where it adds a part or speaks in none. */
function partOf({ row, path, type }: Seen): string | null {
  if (!row || !path || type.endsWith('_part.added') || !speaksInPart(row)) return null
  return path.slice(0, 2).join('/')
}

function speaksInPart({ move, type }: TableRow): boolean {
  if (move.verb !== 'append' && move.verb !== 'put') return false
  if (type.endsWith('_part.done')) return true
  // Parts are the entries of lists that have a type; commands and what they print are none.
  const entry = move.address[1]
  return entry !== undefined && 'index' in entry && entry.blank !== null
}
