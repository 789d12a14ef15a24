import { allFamilies, table } from '../protocol.ts'
import { isObject, typeOf, type Fields, type Shape } from '../shape.ts'
import { isEmpty, read, type Step } from '../write.ts'
import { brief } from './brief.ts'
import { terminals } from './ledger.ts'
import { rule } from './rule.ts'

/** The fields of each known item type. */
const itemFields: ReadonlyMap<string, Fields> = new Map(
  allFamilies.flatMap(({ items }) => Object.entries<Fields>(items)),
)

/** Where the deltas of an item go, up to the first list: these places are empty at first. */
const streamed: ReadonlyMap<string, readonly (readonly Step[])[]> = streamedPlaces()

function streamedPlaces(): Map<string, (readonly Step[])[]> {
  const places = new Map<string, (readonly Step[])[]>()
  for (const { home, move } of table.values()) {
    if (move.verb !== 'append' || move.root !== 'item' || home === null) continue
    const entry = move.address.findIndex((segment) => !('key' in segment))
    const names = entry < 0 ? move.address : move.address.slice(0, entry)
    const path = names.flatMap((segment) => ('key' in segment ? [segment.key] : []))
    places.set(home, [...(places.get(home) ?? []), path])
  }
  return places
}

/** Is the value of the kind that its shape asks for, and not only to be read as one? */
function isOfKind({ fits, complete }: Shape<unknown>, value: unknown): boolean {
  const whole = complete(value)
  return (
    fits(value) && typeof whole === typeof value && Array.isArray(whole) === Array.isArray(value)
  )
}

/** Which fields there are, and of which kind. */
export const fieldRules = [
  rule({
    name: 'item-fields-present',
    invariant: 13,
    basis: 'spec',
    says: 'An added item has all fields that are not optional; status is not asked for.',
    except: 'Ollama, llama.cpp and others that leave out ids and empty lists.',
    watch: (report) => ({
      see({ at, event, row }) {
        const { item } = event
        if (row?.move.verb !== 'open' || !isObject(item)) return
        for (const [name, shape] of Object.entries(itemFields.get(typeOf(item)) ?? {})) {
          if (shape.optional || name === 'status' || isOfKind(shape, item[name])) continue
          if (shape.name.endsWith('| null') && item[name] === undefined) continue
          report(at, `${name}: ${shape.name}`, brief(item[name]))
        }
      },
    }),
  }),
  rule({
    name: 'item-fields-start-empty',
    invariant: 13,
    basis: 'spec',
    says: 'What an item will say in deltas is empty when it is added.',
    watch: (report) => ({
      see({ at, event, row }) {
        const { item } = event
        if (row?.move.verb !== 'open' || !isObject(item)) return
        for (const path of streamed.get(typeOf(item)) ?? []) {
          const value = read(item, path)
          if (!isEmpty(value)) report(at, `an empty ${path.join('/')}`, brief(value))
        }
      },
    }),
  }),
  rule({
    name: 'event-fields',
    invariant: 18,
    basis: 'spec',
    says: 'An event has the fields that its type asks for.',
    except: 'llama.cpp and Lemonade, which leave out indexes.',
    watch: (report) => ({
      see({ at, event, row }) {
        for (const [name, shape] of Object.entries(row?.fields ?? {})) {
          if (shape.optional || isOfKind(shape, event[name])) continue
          report(at, `${name}: ${shape.name}`, brief(event[name]))
        }
      },
    }),
  }),
  rule({
    name: 'response-fields',
    invariant: 18,
    basis: 'spec',
    says: 'The last snapshot has an id and an output; servers leave out most other fields.',
    watch: (report) => ({
      see({ at, type, event }) {
        const { response } = event
        if (!terminals.has(type) || !isObject(response)) return
        if (typeof response['id'] !== 'string') report(at, 'an id', brief(response['id']))
        if (!Array.isArray(response['output'])) {
          report(at, 'an output', brief(response['output']))
        }
      },
    }),
  }),
]
