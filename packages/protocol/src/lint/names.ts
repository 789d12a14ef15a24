import { allFamilies } from '../protocol.ts'
import { isObject, typeOf } from '../shape.ts'
import { brief } from './brief.ts'
import { rule } from './rule.ts'

const itemTypes: ReadonlySet<string> = new Set(
  allFamilies.flatMap(({ items }) => Object.keys(items)),
)

/** The field by which an item says what it is. */
const selfNames: ReadonlyMap<string, string> = new Map([
  ['function_call', 'name'],
  ['message', 'role'],
])

/** What types and tools are called. */
export const nameRules = [
  rule({
    name: 'extension-slug',
    invariant: 14,
    basis: 'spec',
    says: 'A type outside the protocol has its maker’s name before a colon: acme:probe.',
    except: 'OpenAI’s own new types.',
    watch: (report) => {
      const told = new Set<string>()
      return {
        see({ at, type, event, row }) {
          const strange = row ? strangeItem(event['item']) : type
          if (strange === null || strange === '' || strange.includes(':') || told.has(strange)) {
            return
          }
          told.add(strange)
          report(at, 'a type of the protocol, or one with a colon', brief(strange))
        },
      }
    },
  }),
  rule({
    name: 'added-names-itself',
    invariant: 16,
    basis: 'spec',
    says: 'A function call says its name when it is added, a message its role.',
    watch: (report) => ({
      see({ at, event, row }) {
        const { item } = event
        if (row?.move.verb !== 'open' || !isObject(item)) return
        const field = selfNames.get(typeOf(item))
        if (field === undefined) return
        const value = item[field]
        if (typeof value !== 'string' || value === '') report(at, `a ${field}`, brief(value))
      },
    }),
  }),
]

function strangeItem(item: unknown): string | null {
  const type = isObject(item) ? item['type'] : null
  return typeof type === 'string' && !itemTypes.has(type) ? type : null
}
