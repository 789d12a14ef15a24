import { rule } from './rule.ts'
import type { Ledger, SeenItem } from './ledger.ts'

/** An item that was cut off is the last one, and so is its response. */
export const incompleteRules = [
  rule({
    name: 'incomplete-item-last',
    invariant: 8,
    says: 'An item that ends incomplete is the last one.',
    watch: (report) => ({
      end(ledger) {
        const last = Math.max(...ledger.items.keys())
        for (const { outputIndex, doneAt } of cutOff(ledger)) {
          if (outputIndex === last) continue
          report(doneAt, 'no item behind an incomplete one', `one at output_index ${last}`)
        }
      },
    }),
  }),
  rule({
    name: 'incomplete-item-in-incomplete-response',
    invariant: 8,
    says: 'A response with an item that ends incomplete is not completed.',
    watch: (report) => ({
      end(ledger) {
        // One that failed or was cancelled cut its items off as well.
        if (ledger.terminal?.type !== 'response.completed') return
        for (const { doneAt } of cutOff(ledger)) {
          report(doneAt, 'response.incomplete at the end', ledger.terminal.type)
        }
      },
    }),
  }),
]

function cutOff({ items }: Ledger): readonly SeenItem[] {
  return [...items.values()].filter(({ done }) => done?.['status'] === 'incomplete')
}
