import { rule } from './rule.ts'

/** There is something, and it can be read. */
export const readableRules = [
  rule({
    name: 'stream-not-empty',
    invariant: 18,
    basis: 'spec',
    scope: 'stream',
    says: 'A stream has at least one event.',
    watch: (report) => ({
      end({ last }) {
        if (!last) report(null, 'at least one event', 'none')
      },
    }),
  }),
  rule({
    name: 'event-readable',
    invariant: 18,
    basis: 'spec',
    scope: 'stream',
    says: 'Every message is a JSON object with a type.',
    watch: (report) => ({
      see({ at, type }) {
        if (type === '') report(at, 'a type', 'none')
      },
      end({ unreadable }) {
        for (const { at, reason } of unreadable) report(at, 'a JSON object', reason)
      },
    }),
  }),
]
