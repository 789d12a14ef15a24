import { isObject } from '../shape.ts'
import { isEmpty, read } from '../write.ts'
import { brief } from './brief.ts'
import { rule } from './rule.ts'
import type { SeenItem } from './ledger.ts'

/** Fields by which an item is known, and which stay the same from added to done. */
const identity = ['id', 'type', 'call_id', 'name'] as const

/** How items come, and what they are called. */
export const itemRules = [
  rule({
    name: 'output-index-present',
    invariant: 4,
    says: 'Every event of an item says its output_index.',
    except: 'llama.cpp, Lemonade.',
    watch: (report) => ({
      see({ at, type, event, ofItem }) {
        const index = event['output_index']
        if (ofItem && !(Number.isInteger(index) && Number(index) >= 0))
          report(at, `an output_index on ${type}`, brief(index))
      },
    }),
  }),
  rule({
    name: 'item-added-first',
    invariant: 4,
    says: 'output_item.added comes before any other event of its item.',
    watch: (report) => {
      const told = new Set<number>()
      return {
        see({ at, type, ofItem, outputIndex, item, row }, { resumed }) {
          if (resumed || !ofItem || outputIndex === null || item?.added) return
          if (row?.move.verb === 'open' || told.has(outputIndex)) return
          told.add(outputIndex)
          report(at, `output_item.added for output_index ${outputIndex} before it`, type)
        },
      }
    },
  }),
  rule({
    name: 'output-index-dense',
    invariant: 4,
    says: 'Items are added at output_index 0, 1, 2 and so on.',
    except: 'HF’s responses.js, which says 0 for every item.',
    watch: (report) => {
      let next: number | null = null
      return {
        see({ at, event, item, row }, { resumed }) {
          const index = event['output_index']
          if (row?.move.verb !== 'open' || typeof index !== 'number') return
          const expected: number = next ?? (resumed ? index : 0)
          if (index !== expected) report(at, `output_index ${expected}`, String(index))
          // One that comes late or comes again takes no place; another item at an old index does.
          const isOther = item?.added != null && item.added['id'] !== read(event, ['item', 'id'])
          next = index < expected && !isOther ? expected : Math.max(expected, index) + 1
        },
      }
    },
  }),
  rule({
    name: 'item-done-last',
    invariant: 7,
    says: 'Nothing comes for an item behind its output_item.done.',
    except: 'OmniRoute.',
    watch: (report) => ({
      see({ at, type, item }) {
        if (item?.done) report(at, `nothing for the item that was done at ${item.doneAt}`, type)
      },
    }),
  }),
  rule({
    name: 'item-identity',
    invariant: 9,
    says: 'The id, type, call_id and name of an item are the same in added and done.',
    except: 'GitHub Copilot and other gateways that make up ids for every event.',
    watch: (report) => ({
      see({ at, event, item, row }) {
        const done = event['item']
        if (row?.move.verb !== 'close' || !item || item.done || !isObject(done)) return
        if (isEmpty(item.added)) return
        for (const [field, expected, seen] of differences(item, done)) {
          report(at, `${field} ${expected}, as in added`, seen)
        }
      },
    }),
  }),
]

function differences(
  { added }: SeenItem,
  done: { readonly [field: string]: unknown },
): readonly (readonly [string, string, string])[] {
  return identity.flatMap((field) => {
    const expected = added?.[field]
    const seen = done[field]
    return (expected ?? null) === (seen ?? null)
      ? []
      : [[field, brief(expected), brief(seen)] as const]
  })
}
